from django.db import models


class OrganisationKind(models.TextChoices):
    MUNICIPALITY = "municipality", "Stad of gemeente"
    OCMW = "ocmw", "OCMW"
    POLICE_ZONE = "police_zone", "Politiezone"
    RESCUE_ZONE = "rescue_zone", "Hulpverleningszone"
    INTERMUNICIPAL = "intermunicipal", "Intergemeentelijk samenwerkingsverband"
    WELFARE_ASSOCIATION = "welfare_association", "Welzijnsvereniging"
    AGB = "agb", "Autonoom gemeentebedrijf"
    VGC = "vgc", "Vlaamse Gemeenschapscommissie"
    PROVINCE = "province", "Provincie"
    PARTNER = "partner", "Partnerorganisatie"
    ASSOCIATION = "association", "VVSG"
    OTHER = "other", "Andere organisatie"


class Province(models.TextChoices):
    ANTWERP = "antwerpen", "Antwerpen"
    LIMBURG = "limburg", "Limburg"
    EAST_FLANDERS = "oost-vlaanderen", "Oost-Vlaanderen"
    FLEMISH_BRABANT = "vlaams-brabant", "Vlaams-Brabant"
    WEST_FLANDERS = "west-vlaanderen", "West-Vlaanderen"


class PersonRole(models.TextChoices):
    """In what capacity somebody takes part; the plan counts employees apart."""

    EMPLOYEE = "employee", "Medewerker"
    MANDATARY = "mandatary", "Mandataris"
    PARTNER = "partner", "Partnerorganisatie"
    OTHER = "other", "Andere"


class Role(models.TextChoices):
    """What somebody may do beyond the own page; every role is a group of the same name."""

    EDITOR = "redactie", "Redactie"
    ORGANISER = "organisator", "Organisator"
    ADVISER = "adviseur", "Adviseur"
    COMMUNICATION = "communicatie", "Communicatie"
    COORDINATOR = "coordinator", "Coördinator"
    NETWORK_MODERATOR = "netwerkbegeleider", "Netwerkbegeleider"
    ORGANISATION_CONTACT = "contactpersoon", "Contactpersoon van een bestuur"
    PARTNER = "partner", "Partner"


# Only these ever enter the staff screens.
STAFF_ROLES = (
    Role.EDITOR,
    Role.ORGANISER,
    Role.ADVISER,
    Role.COMMUNICATION,
    Role.COORDINATOR,
    Role.NETWORK_MODERATOR,
)


class Team(models.TextChoices):
    """The functions of the plan's team of four: ready-made sets of roles, a start to change."""

    STAFF_MEMBER = "stafmedewerker", "Stafmedewerker"
    PROJECT_MEMBER = "projectmedewerker", "Projectmedewerker"
    PROCESS_LEAD = "procesbegeleider", "Procesbegeleider"


TEAM_ROLES = {
    Team.STAFF_MEMBER: (Role.EDITOR, Role.ORGANISER, Role.ADVISER),
    Team.PROJECT_MEMBER: (Role.EDITOR, Role.ORGANISER, Role.COMMUNICATION),
    Team.PROCESS_LEAD: (Role.ORGANISER, Role.ADVISER, Role.NETWORK_MODERATOR),
}


class RoleRefusal(models.TextChoices):
    """Why somebody's roles stay as they are; the label is what the colleague reads."""

    NOT_ALLOWED = "not_allowed", "Jouw rol mag geen rollen geven. Vraag het aan een coördinator."
    ONESELF = (
        "oneself",
        "Jezelf meer rechten geven kan niet. Vraag het aan een andere coördinator.",
    )
    LAST_COORDINATOR = (
        "last_coordinator",
        "Dit is de laatste coördinator. Maak eerst iemand anders coördinator, anders kan niemand "
        "nog rollen geven.",
    )
    NO_ROLE = "no_role", "Kies een functie of minstens één rol: anders opent er niets."
    SHARED_MAILBOX = (
        "shared_mailbox",
        "Dit is een gedeelde postbus. Geef toegang op een adres dat maar één persoon leest.",
    )


class MergerRefusal(models.TextChoices):
    """Why municipalities do not merge as asked; `{name}` is the one it is about."""

    NOBODY = "nobody", "Kies minstens één gemeente die in een andere opgaat."
    NOT_A_MUNICIPALITY = (
        "not_a_municipality",
        "{name} is geen stad of gemeente. Alleen gemeenten fuseren hier; hun OCMW volgt vanzelf.",
    )
    ALREADY_MERGED = "already_merged", "{name} ging al op in {into}. Kies die gemeente."
    ENDED = "ended", "{name} bestaat niet meer op die dag. Kies een vroegere datum."
    BEFORE_START = (
        "before_start",
        "{name} bestond nog niet op de dag voor de fusie. Kies een latere datum.",
    )
    LATER_MERGER = (
        "later_merger",
        "In {name} gaat later nog een gemeente op. Maak eerst die fusie ongedaan.",
    )
    SUCCESSOR_ENDED = (
        "successor_ended",
        "{name} bestaat zelf niet meer op die dag. Kies het bestuur dat er dan is.",
    )
    SUCCESSOR_LATER = (
        "successor_later",
        "{name} bestaat pas later. Kies een latere datum of een ander bestuur.",
    )
    LOOP = "loop", "{name} gaat later zelf op in een gemeente die je koos. Zo is de cirkel rond."
    NAME_TAKEN = (
        "name_taken",
        "Er is al een gemeente met de naam {name} en deze NIS-code. Kies die als bestaande.",
    )
    CODE_TAKEN = "code_taken", "De NIS-code {name} is al van een andere gemeente. Kijk ze na."
    TOO_LATE = (
        "too_late",
        "Deze fusie is al een week oud en ging in. Ze ongedaan maken kan alleen nog technisch "
        "beheer.",
    )
    IN_USE = (
        "in_use",
        "Aan {name} hangt intussen al iets: mensen, inschrijvingen of een contact. Verplaats dat "
        "eerst.",
    )
    FOLLOWED = "followed", "Op deze fusie volgde er al een andere. Maak eerst die ongedaan."


class ContactRefusal(models.TextChoices):
    """Why the contact register does not keep something; the label is what people read."""

    NOT_A_MUNICIPALITY = (
        "not_a_municipality",
        "Het contactregister kent alleen steden en gemeenten. Kies er een.",
    )
    KNOWN = "known", "Deze persoon staat al met deze rol bij deze gemeente."
    ENDS_BEFORE_START = "ends_before_start", "De einddatum ligt vóór de begindatum."


class ContactRole(models.TextChoices):
    """For what the contact register knows somebody at a municipality."""

    OFFICER = "officer", "Aanspreekpunt gelijke kansen"
    ALDERMAN = "alderman", "Schepen van gelijke kansen"


class MailState(models.TextChoices):
    """Where a promised mail is; shared by the outbox and the newsletter's deliveries."""

    PENDING = "pending", "Klaar om te versturen"
    CLAIMED = "claimed", "Wordt verstuurd"
    SENT = "sent", "Verstuurd"
    SKIPPED = "skipped", "Overgeslagen"
    FAILED = "failed", "Mislukt"
    UNCERTAIN = "uncertain", "Onzeker"


OPEN_MAIL_STATES = (MailState.PENDING, MailState.CLAIMED)


class ConsentPurpose(models.TextChoices):
    NEWSLETTER = "newsletter", "Nieuwsbrief"
    PHOTO = "photo", "Foto en opname"
    NEEDS = "needs", "Redelijke aanpassingen"
    COLLEAGUES = "colleagues", "Mijn collega's zien waaraan ik deelneem"
    SURVEYS = "surveys", "Vragen naar mijn mening"


class Ground(models.TextChoices):
    """On what the law lets us keep something about somebody (GDPR, article 6)."""

    CONSENT = "consent", "toestemming"
    CONTRACT = "contract", "overeenkomst"
    LEGAL_DUTY = "legal_duty", "wettelijke plicht"
    PUBLIC_TASK = "public_task", "taak van algemeen belang"
    LEGITIMATE_INTEREST = "legitimate_interest", "gerechtvaardigd belang"


class SecurityKind(models.TextChoices):
    """What the security log keeps."""

    SIGNED_IN = "signed_in", "Aangemeld"
    SIGN_IN_FAILED = "sign_in_failed", "Aanmelden mislukt"
    SIGNED_OUT = "signed_out", "Afgemeld"
    PASSWORD_CHANGED = "password_changed", "Wachtwoord gewijzigd"
    SECOND_STEP_CHANGED = "second_step_changed", "Tweede stap gewijzigd"
    ROLE_CHANGED = "role_changed", "Rol gewijzigd"
    ACCOUNT_DEACTIVATED = "account_deactivated", "Account gesloten"
    EXPORTED = "exported", "Lijst uitgevoerd"
    NEEDS_VIEWED = "needs_viewed", "Noden bekeken"
    PERSON_ERASED = "person_erased", "Persoon gewist"
    PERSONS_MERGED = "persons_merged", "Personen samengevoegd"
    ADDRESS_CHANGED = "address_changed", "E-mailadres gewijzigd"
    ORGANISATIONS_MERGED = "organisations_merged", "Gemeenten gefuseerd"
    IMPORTED = "imported", "Bestand ingelezen"
    SETTING_CHANGED = "setting_changed", "Instelling gewijzigd"


class UploadRefusal(models.TextChoices):
    """Why a file is not taken, and what to do about it."""

    KIND = "kind", "Een bestand dat eindigt op “{ending}” gaat hier niet. Kies {kinds}."
    EMPTY = "empty", "Dit bestand is leeg. Kies een ander bestand, of bewaar het opnieuw."
    TOO_LARGE = (
        "too_large",
        "Dit bestand is {size} MB groot, en hoogstens {largest} MB gaat. Maak het kleiner of "
        "splits het.",
    )
    CONTENT = (
        "content",
        "Dit bestand eindigt op “{ending}”, maar er zit iets anders in. Open het en bewaar het "
        "opnieuw in de juiste soort.",
    )
    EXCEL = "excel", "Dit is een Excelbestand. Bewaar het blad als CSV en probeer opnieuw."
    DAMAGED = (
        "damaged",
        "Dit bestand is beschadigd. Open het, bewaar het opnieuw en probeer nog eens.",
    )
    LOCKED = (
        "locked",
        "Er staat een wachtwoord op dit bestand. Bewaar het zonder wachtwoord en probeer nog eens.",
    )
    MACROS = (
        "macros",
        "Er zitten macro’s in dit bestand. Bewaar het zonder macro’s en probeer nog eens.",
    )
    NESTED = (
        "nested",
        "In dit bestand zit een ander ingepakt bestand. Pak het uit en stuur wat erin zit apart.",
    )
    BOMB = (
        "bomb",
        "Dit bestand wordt uitgepakt veel te groot. Haal er weg wat niet nodig is, of splits het.",
    )
    PIXELS = (
        "pixels",
        "Deze afbeelding telt {width} op {height} beeldpunten. Dat is te veel: verklein ze eerst.",
    )
