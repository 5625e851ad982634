class RefusalMixin:
    """A staff form whose verb said no: the sentence stands in it and what was typed stays."""

    def refused(self, form, refusal, field=None):
        form.add_error(field, str(refusal))
        self.produced_error_code = "refused"
        self.produced_error_message = str(refusal)
        return self.form_invalid(form)
