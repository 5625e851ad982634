from networks.demo_content.script import Group
from networks.enums import JoinPolicy, NetworkKind

PEER = "collegagroep-gelijke-kansen"
KNOWLEDGE = "online-kennisgroep"
SUPPORT = "ondersteuningsgroep-starters"
POLARISATION = "lerend-netwerk-polarisatie"
BYSTANDER = "lerend-netwerk-omstaanderstraining"
HARASSMENT = "lerend-netwerk-straatintimidatie"
ACCESSIBILITY = "lerend-netwerk-toegankelijkheid"
SOUNDING_BOARD = "klankbordgroep"

GROUPS = (
    Group(
        slug=PEER,
        kind=NetworkKind.PEER_GROUP,
        title="Collegagroep gelijke kansen",
        summary="Vier keer per jaar aan tafel met mensen die hetzelfde werk doen in een andere "
        "gemeente, en tussendoor altijd iemand om iets aan te vragen.",
        purpose="In de meeste gemeenten doet één persoon gelijke kansen, vaak naast iets anders. "
        "Dan is er niemand om mee af te toetsen of je op het goede spoor zit.\n\n"
        "In deze groep leggen we echte dossiers op tafel: een reglement dat vastloopt, een schepen "
        "die twijfelt, een actie die niemand bereikte. We zoeken samen wat er wel kan.",
        audience="Voor iedereen die in een stad, gemeente of OCMW aan gelijke kansen, diversiteit "
        "of toegankelijkheid werkt. Voltijds of een halve dag per week, pas begonnen of al jaren "
        "bezig: dat maakt niet uit.",
        approach="We komen vier keer per jaar een halve dag samen, telkens in een andere provincie "
        "en één keer online. Twee leden brengen een dossier in, de rest denkt mee.\n\n"
        "Tussen de bijeenkomsten stel je je vraag in de gesprekken. Reken op een antwoord binnen "
        "enkele dagen. Wat je hoort, gebruik je; wie het zei, blijft onder ons.",
        members=64,
        left=7,
        house_rules="Wat hier gezegd wordt, blijft hier.\n\nSpreek over situaties, nooit over "
        "inwoners met naam. Een mislukking delen mag: daar leren we het meest van.",
    ),
    Group(
        slug=KNOWLEDGE,
        kind=NetworkKind.KNOWLEDGE_GROUP,
        title="Online kennisgroep",
        summary="Een vraag over gender, LGBTI+ of handicap? Stel ze vandaag, en lees morgen hoe "
        "een andere gemeente het oploste.",
        purpose="Veel vragen zijn al eens beantwoord, alleen weet je niet waar. Hier staan ze "
        "bij elkaar, met het antwoord dat hielp bovenaan.",
        audience="Voor medewerkers en mandatarissen van lokale besturen. Ook collega’s van "
        "burgerzaken, personeel, jeugd of openbare werken zijn welkom: gelijke kansen zit in elke "
        "dienst.",
        approach="Alles gebeurt online. Je stelt je vraag als een hele zin, duidt het thema aan en "
        "kiest achteraf het antwoord dat je verder hielp. Zo vindt de volgende het meteen.\n\n"
        "Een collega van VVSG leest mee en vult aan waar het moet.",
        members=138,
        left=12,
        house_rules="Zoek eerst of je vraag er al staat.\n\nZeg wat je zelf al probeerde, en laat "
        "weten hoe het afliep. Geen namen van inwoners.",
    ),
    Group(
        slug=SUPPORT,
        kind=NetworkKind.SUPPORT_GROUP,
        title="Ondersteuningsgroep voor starters",
        summary="Nieuw in gelijke kansen? Je eerste maanden samen met anderen die ook pas "
        "begonnen, "
        "en met iemand die de weg kent.",
        purpose="Je begint, er ligt een map van je voorganger en iedereen verwacht een plan. In "
        "deze groep hoef je niet te doen alsof je alles al weet.",
        audience="Voor wie minder dan een jaar bezig is met gelijke kansen in een lokaal bestuur.",
        approach="Elke maand een uur online. Je brengt één vraag mee en je vertrekt met één ding "
        "dat je de week nadien doet. Na een jaar stroom je door naar de collegagroep.",
        members=23,
        left=5,
    ),
    Group(
        slug=POLARISATION,
        kind=NetworkKind.LEARNING_NETWORK,
        title="Lerend netwerk polarisatie",
        summary="Wat doe je als een plein, een school of een reactieveld in twee kampen "
        "uiteenvalt? "
        "Besturen oefenen samen.",
        purpose="Een incident wordt in een paar uur een strijd tussen groepen. Wie dan nog moet "
        "afspreken wie wat zegt, komt te laat. We bereiden ons voor zolang het rustig is.",
        audience="Voor besturen die met minstens twee diensten meedoen, bijvoorbeeld samenleven en "
        "communicatie of preventie.",
        approach="Twee jaar lang, drie keer per jaar. Elk bestuur maakt een eigen draaiboek, test "
        "het en laat het nalezen door een ander bestuur. Drie mentorbesturen delen wat zij al "
        "meemaakten.",
        policy=JoinPolicy.REQUEST,
        members=26,
        mentors=3,
    ),
    Group(
        slug=BYSTANDER,
        kind=NetworkKind.LEARNING_NETWORK,
        title="Lerend netwerk omstaanderstraining",
        summary="Inwoners en personeel leren ingrijpen als iemand lastiggevallen wordt. Samen "
        "organiseren we trainingen die blijven hangen.",
        purpose="Iedereen wil helpen, bijna niemand weet hoe. Een korte oefening maakt het "
        "verschil, "
        "als ze goed gegeven wordt en op tijd herhaald.",
        audience="Voor besturen die een training geven of plannen, voor hun personeel of voor het "
        "brede publiek.",
        approach="We delen trainers, draaiboeken en evaluaties, en kijken twee keer per jaar bij "
        "elkaar binnen in een training.",
        themes=("gender", "lgbti"),
        members=19,
        mentors=2,
    ),
    Group(
        slug=HARASSMENT,
        kind=NetworkKind.LEARNING_NETWORK,
        title="Lerend netwerk straatintimidatie",
        summary="Van een kaart met plekken waar niemand graag loopt naar maatregelen die je ’s "
        "avonds merkt.",
        purpose="Een campagne alleen verandert geen straat. We koppelen wat mensen meemaken aan "
        "licht, inrichting, toezicht en opvang.",
        audience="Voor collega’s van gelijke kansen, preventie, mobiliteit en ruimtelijke planning "
        "uit hetzelfde bestuur.",
        approach="Elk bestuur kiest één plek en volgt die een jaar lang: meten, ingrijpen, opnieuw "
        "meten. Drie keer per jaar leggen we de resultaten naast elkaar.",
        themes=("gender",),
        policy=JoinPolicy.REQUEST,
        members=21,
        mentors=2,
    ),
    Group(
        slug=ACCESSIBILITY,
        kind=NetworkKind.LEARNING_NETWORK,
        title="Lerend netwerk toegankelijkheid",
        summary="Gebouwen, straten, evenementen en websites waar iedereen binnen raakt, stap voor "
        "stap en met mensen die het zelf ondervinden.",
        purpose="Toegankelijkheid komt vaak pas ter sprake als het beton droog is. We zorgen dat "
        "ze "
        "vooraan in het dossier zit.",
        audience="Voor wie in een bestuur aan gebouwen, openbaar domein, evenementen of digitale "
        "diensten werkt, samen met de collega van gelijke kansen.",
        approach="Vier keer per jaar gaan we op stap met ervaringsdeskundigen. Wie ontvangt, "
        "krijgt "
        "dezelfde week een lijst met tien dingen die binnen het jaar kunnen.",
        themes=("disability",),
        members=34,
        left=3,
        mentors=3,
    ),
    Group(
        slug=SOUNDING_BOARD,
        kind=NetworkKind.SOUNDING_BOARD,
        title="Klankbordgroep",
        summary="Twaalf lokale besturen lezen mee met wat VVSG rond gelijke kansen maakt en plant.",
        purpose="Een instrument dat op papier klopt, werkt daarom nog niet aan een loket. De "
        "klankbordgroep zegt ons dat op tijd.",
        audience="Voor een vaste groep van kleine, middelgrote en centrumgemeenten uit elke "
        "provincie.",
        approach="Twee keer per jaar een vergadering, en af en toe een tekst die je binnen tien "
        "dagen naleest.",
        policy=JoinPolicy.INVITATION,
        members=12,
        left=1,
    ),
)
