"""One module per strategic goal; importing this package fills the registry."""

from reporting.measurements import communication, sd1, sd2, sd3, sd4, use

__all__ = ["communication", "sd1", "sd2", "sd3", "sd4", "use"]
