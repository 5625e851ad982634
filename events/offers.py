"""What search engines read about a seat: whether there is one, and what it costs."""

from events.enums import RegistrationState

AVAILABILITY = {
    RegistrationState.OPEN: "InStock",
    RegistrationState.WAITING_LIST: "SoldOut",
    RegistrationState.FULL: "SoldOut",
    RegistrationState.NOT_YET: "PreOrder",
}


def offers_of(event, view, day, url: str) -> dict | list[dict] | None:
    """One schema.org/Offer, or two where members pay another price; None where nothing is on
    offer. Of a seat that somebody else gives out nobody here knows whether it is free."""
    availability = AVAILABILITY.get(view.state)
    elsewhere = view.state == RegistrationState.ELSEWHERE
    if day.is_cancelled or not (availability or elsewhere):
        return None
    offer = {"@type": "Offer", "url": event.external_url if elsewhere else url}
    if availability:
        offer["availability"] = f"https://schema.org/{availability}"
    if event.member_price == event.other_price:
        return offer | _price(event.other_price)
    return [
        {"name": "Leden van de VVSG", **offer, **_price(event.member_price)},
        {"name": "Anderen", **offer, **_price(event.other_price)},
    ]


def _price(amount) -> dict:
    return {"price": f"{amount:.2f}", "priceCurrency": "EUR"}
