from allauth.account import views as account
from django.urls import include, path

from members import private_files
from members.account_urls import my_account, sign_in
from members.views import contact_check, municipality, my_page, organisations, own_data

urlpatterns = [
    path("aanmelden/", include(sign_in)),
    path("afmelden/", account.logout, name="account_logout"),
    path("mijn/", my_page.show, name="my_page"),
    path("mijn/gegevens/", my_page.edit, name="my_details"),
    path("mijn/gegevens/overzicht/", own_data.show, name="own_data"),
    path("mijn/gegevens/download/", own_data.download, name="own_data_download"),
    path("mijn/gegevens/wissen/", own_data.erase_me, name="erase_me"),
    path("mijn/gewist/", own_data.erased, name="erased"),
    path("mijn/gemeente/", municipality.show, name="my_municipality"),
    path("mijn/gemeente/verbetering/", municipality.correct, name="correct_municipality"),
    path("mijn/collegas/", municipality.colleagues_may_see, name="colleagues_may_see"),
    path("mijn/organisatie/", municipality.confirm_organisation, name="confirm_organisation"),
    path("mijn/", include(my_account)),
    path("contact/<str:token>/", contact_check.check, name="contact_check"),
    path("organisaties/zoek/", organisations.search, name="organisation_search"),
    path("bestanden/<slug:kind>/<int:pk>/", private_files.serve, name="private_file"),
]
