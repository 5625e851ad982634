import collections, re, pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.reporting import activity, came, municipality
from reporting import catalogue
from reporting.periods import Period
pytestmark=[pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026","plan")]
def test_nq():
    came(activity(), municipality("Gent"))
    import reporting.registry as reg
    per=[]
    orig=reg.measure
    def m(d,p,*a):
        with CaptureQueriesContext(connection) as c:
            r=orig(d,p,*a)
        per.append((d.indicator.slug,len(c),[q["sql"][:230] for q in c.captured_queries]))
        return r
    catalogue.measure=m
    with CaptureQueriesContext(connection) as c:
        rows=catalogue.rows(Period.year(2026))
        n=len(c)
        for r in rows: r.unmarked
    print("TOTAL",n,len(c))
    for s,k,q in per:
        print(k,s)
        for x in q: print("     ",x)
    catalogue.measure=orig
