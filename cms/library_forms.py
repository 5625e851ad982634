"""Wagtail's upload forms of documents and images, with the checks of every upload."""

from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from members.uploads import MB, OFFICE, OPEN_DOCUMENT, PICTURES, check_upload, without_metadata

# No zip: a visitor should see what a document is before it is fetched.
DOCUMENTS = ("pdf", *OFFICE, *OPEN_DOCUMENT, "csv", "txt", "jpg", "png")
LARGEST_DOCUMENT = 25 * MB
LARGEST_IMAGE = 15 * MB


class DocumentForm(BaseDocumentForm):
    def clean_file(self):
        upload = self.cleaned_data["file"]
        if "file" in self.changed_data and upload:
            check_upload(upload, kinds=DOCUMENTS, largest=LARGEST_DOCUMENT)
        return upload


class ImageForm(BaseImageForm):
    def clean_file(self):
        """Checked, and without what the camera noted: the original can be fetched by everybody."""
        upload = self.cleaned_data["file"]
        if "file" in self.changed_data and upload:
            check_upload(upload, kinds=tuple(PICTURES), largest=LARGEST_IMAGE)
            upload = without_metadata(upload)
        return upload
