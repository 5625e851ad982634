"""A content policy for Wagtail's screens: what it can bear, since its scripts stand inline."""

POLICY = "object-src 'none'; base-uri 'none'; frame-ancestors 'self'"


class StaffPolicyMiddleware:
    """The strict policy skips /beheer/ (CONTENT_SECURITY_POLICY); no answer goes without one."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.path.startswith("/beheer/"):
            response.headers.setdefault("Content-Security-Policy", POLICY)
        return response
