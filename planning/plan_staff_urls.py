"""Staff screens of the yearly action plan, below /beheer/actieplan/."""

from django.urls import path

from planning.views import files, meeting, money, plans, sheets, story

app_name = "plan_staff"

urlpatterns = [
    path("", plans.PlansView.as_view(), name="plans"),
    path("nu/", plans.ThisYearView.as_view(), name="this_year"),
    path("<int:year>/", plans.PlanView.as_view(), name="plan"),
    path("<int:year>/inleiding/", plans.IntroductionView.as_view(), name="introduction"),
    path("<int:year>/nieuw/", sheets.NewSheetView.as_view(), name="new_sheet"),
    path("<int:year>/neem-mee/", plans.TakeAlongView.as_view(), name="take_along"),
    path("<int:year>/weekoverleg/", meeting.MeetingView.as_view(), name="meeting"),
    path("<int:year>/volledigheid/", plans.CompletenessView.as_view(), name="completeness"),
    path("<int:year>/afdruk/", plans.PrintView.as_view(), name="print"),
    path("<int:year>/begroting/", money.BudgetView.as_view(), name="budget"),
    path("<int:year>/fiches.<str:format>", files.SheetsFileView.as_view(), name="sheets_file"),
    path("<int:year>/begroting.<str:format>", files.BudgetFileView.as_view(), name="budget_file"),
    path("<int:year>/inkomst/", money.NewIncomeView.as_view(), name="new_income"),
    path("inkomst/<int:pk>/", money.IncomeView.as_view(), name="income"),
    path("fiche/<int:pk>/", sheets.SheetView.as_view(), name="sheet"),
    path("fiche/<int:pk>/wijzig/", sheets.ChangeSheetView.as_view(), name="change_sheet"),
    path("fiche/<int:pk>/verhaal/", story.StoryView.as_view(), name="story"),
    path("fiche/<int:pk>/kost/", money.NewCostView.as_view(), name="new_cost"),
    path("kost/<int:pk>/", money.CostView.as_view(), name="cost"),
]
