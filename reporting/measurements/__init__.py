"""One module per strategic goal, and one for the inventories; importing it fills the registry."""

from reporting.measurements import communication, inventories, sd1, sd2, sd3, sd4

__all__ = ["communication", "inventories", "sd1", "sd2", "sd3", "sd4"]
