"""One module per strategic goal, and for inventories and use; importing it fills the registry."""

from reporting.measurements import (
    advice,
    answers,
    communication,
    deliverables,
    inventories,
    plan,
    sd1,
    sd2,
    sd3,
    sd4,
    use,
)

__all__ = [
    "advice",
    "answers",
    "communication",
    "deliverables",
    "inventories",
    "plan",
    "sd1",
    "sd2",
    "sd3",
    "sd4",
    "use",
]
