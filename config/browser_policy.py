"""What browsers allow our pages. The same on every installation: no setting."""

from csp.constants import NONE, SELF

# What a page, or what it frames, may use of the device: passkeys, and full screen for a video.
DEVICE = {
    "publickey-credentials-create": ["self"],
    "publickey-credentials-get": ["self"],
    "fullscreen": ["self"],
} | {
    feature: []
    for feature in (
        *("accelerometer", "autoplay", "browsing-topics", "camera"),
        *("display-capture", "encrypted-media", "geolocation", "gyroscope", "hid"),
        *("identity-credentials-get", "idle-detection", "local-fonts", "magnetometer"),
        *("microphone", "midi", "otp-credentials", "payment", "picture-in-picture"),
        *("screen-wake-lock", "serial", "usb", "window-management", "xr-spatial-tracking"),
    )
}
# What a page may load, send and be framed by.
CONTENT = {
    "EXCLUDE_URL_PREFIXES": ["/beheer/"],
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF, "'sha256-pg+oQARqMq4wCazyrsMt8HY89BJkXkEFkwNWxg2iPdg='"],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "media-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF, "blob:"],  # the proof-of-work widget
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [SELF],
    },
}
