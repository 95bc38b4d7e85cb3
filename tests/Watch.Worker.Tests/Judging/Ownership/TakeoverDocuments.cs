using Watch.Testing;
using Watch.Worker.Tests.Ingesting.Registers;

namespace Watch.Worker.Tests.Judging.Ownership;

/// <summary>
/// What is published while a foreign group takes over a listed supplier through a French vehicle, as the AMF and the register of LEI print
/// it: an announcement, what was bought, what completes that, and the vehicle in the register at last. Everybody is invented.
/// </summary>
internal static class TakeoverDocuments
{
    public const string Bid = "226C9100";
    public const string Completion = "226C9120";
    public const string Complement = "226C9131";

    private const string Share = "FR0099901110";

    private static readonly string Vehicle = TestLei.Of("9999VEHICLEFR");
    private static readonly string Holding = TestLei.Of("9999HOLDINGHK");
    private static readonly string Top = TestLei.Of("9999TOPOFITCN");

    /// <summary>What the register tells before: everybody but the vehicle.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Baseline =>
        [
            ("lei2.xml", Entities("GLEIF_FULL_PUBLISHED", "2026-11-02T08:00:00Z", null, Known)),
            ("rr.xml", Relations("GLEIF_FULL_PUBLISHED", "2026-11-02T08:00:00Z", null, Over(Holding, Top, "2019-02-01"))),
        ];

    /// <summary>What is published then, in the order of the days.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Later =>
        [
            (
                "bid.pdf",
                Decision(
                    Bid,
                    "OP901",
                    "5 novembre 2026",
                    "Dépôt d'un projet d'offre publique d'achat visant les actions de la société.",
                    "1. Par courrier du 5 novembre 2026, la société par actions simplifiée Meridion France a fait connaître son",
                    "intention de déposer un projet d'offre publique d'achat visant les actions de la société VALDORIX MECANIQUE."
                )
            ),
            (
                "completion.pdf",
                Decision(
                    Completion,
                    "FS9002",
                    "20 novembre 2026",
                    "Déclaration de franchissements de seuils (article L. 233-7 du code de commerce)",
                    "1. Par courrier reçu le 19 novembre 2026, la société par actions simplifiée Meridion France",
                    "(12 rue des Forges, 63000 Clermont-Ferrand) a déclaré avoir franchi en hausse, le 17 novembre 2026,",
                    "les seuils de 5%, 10%, 15%, 20%, 25%, 30%, 1/3 et 50% du capital et des droits de vote de la",
                    "société VALDORIX MECANIQUE et détenir 4 037 597 actions VALDORIX MECANIQUE représentant",
                    "autant de droits de vote, soit 61,35% du capital et 56,52% des droits de vote de cette société.",
                    "Ce franchissement de seuils résulte d'une acquisition d'actions hors marché.",
                    "2. Ce projet d'offre publique a été annoncé le 5 novembre 2026 (cf. D&I 226C9100 en date du 5 novembre 2026)."
                )
            ),
            (
                "complement.pdf",
                Decision(
                    Complement,
                    "FS9002",
                    "25 novembre 2026",
                    "Déclaration de franchissements de seuils (article L. 233-7 du code de commerce)",
                    "Complément à D&I 226C9120 du 20 novembre 2026",
                    "1. Par courrier reçu le 24 novembre 2026, la société par actions simplifiée Meridion France a précisé détenir",
                    "4 077 987 actions VALDORIX MECANIQUE représentant autant de droits de vote, soit 61,96% du capital et 57,09%",
                    "des droits de vote de cette société."
                )
            ),
            (
                "lei2-delta.xml",
                Entities(
                    "GLEIF_DELTA_PUBLISHED",
                    "2026-11-28T08:00:00Z",
                    "2026-10-28T08:00:00Z",
                    [(Vehicle, "MERIDION FRANCE SAS", "FR", "999777121")]
                )
            ),
            (
                "rr-delta.xml",
                Relations("GLEIF_DELTA_PUBLISHED", "2026-11-28T08:00:00Z", "2026-10-28T08:00:00Z", Over(Vehicle, Holding, "2026-09-01"))
            ),
        ];

    /// <summary>The firm as it stands below the holding.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> HeldBefore =>
        [
            Baseline[0],
            (
                "rr.xml",
                Relations(
                    "GLEIF_FULL_PUBLISHED",
                    "2026-11-02T08:00:00Z",
                    null,
                    Over(Known[0].Lei, Holding, "2019-02-01") + Over(Holding, Top, "2019-02-01"),
                    records: 2
                )
            ),
        ];

    /// <summary>The holding, which leaves Hong Kong.</summary>
    public static (string Name, byte[] Content) SeatMoved =>
        (
            "lei2-delta.xml",
            Entities("GLEIF_DELTA_PUBLISHED", "2026-11-28T08:00:00Z", "2026-10-28T08:00:00Z", [Known[1] with { Country = "SG" }])
        );

    private static (string Lei, string Name, string Country, string? Siren)[] Known =>
        [
            (TestLei.Of("9999VALDORIX"), "VALDORIX MECANIQUE", "FR", "999101116"),
            (Holding, "MERIDION HOLDING LIMITED", "HK", null),
            (Top, "LIANGHE PRECISION CASTING CO LTD", "CN", null),
        ];

    private static byte[] Decision(string number, string file, string day, string title, params string[] lines) =>
        PdfBytes.OfLines([
            $"{number}-{Share}-{file}",
            number,
            $"{Share}-{file}",
            day,
            title,
            "VALDORIX MECANIQUE",
            "(Euronext Paris)",
            .. lines,
        ]);

    private static string Over(string child, string parent, string from) =>
        $"""
            <rr:RelationshipRecord><rr:Relationship>
            <rr:StartNode><rr:NodeID>{child}</rr:NodeID><rr:NodeIDType>LEI</rr:NodeIDType></rr:StartNode>
            <rr:EndNode><rr:NodeID>{parent}</rr:NodeID><rr:NodeIDType>LEI</rr:NodeIDType></rr:EndNode>
            <rr:RelationshipType>IS_DIRECTLY_CONSOLIDATED_BY</rr:RelationshipType>
            <rr:RelationshipPeriods><rr:RelationshipPeriod><rr:StartDate>{from}T00:00:00Z</rr:StartDate>
            <rr:PeriodType>RELATIONSHIP_PERIOD</rr:PeriodType></rr:RelationshipPeriod></rr:RelationshipPeriods>
            <rr:RelationshipStatus>ACTIVE</rr:RelationshipStatus></rr:Relationship>
            <rr:Registration><rr:LastUpdateDate>2026-11-01T06:00:00Z</rr:LastUpdateDate>
            <rr:RegistrationStatus>PUBLISHED</rr:RegistrationStatus></rr:Registration></rr:RelationshipRecord>
            """;

    private static byte[] Relations(string content, string day, string? from, string record, int records = 1) =>
        Bytes(
            $"""
            <rr:RelationshipData xmlns:rr="http://www.gleif.org/data/schema/rr/2016"><rr:Header><rr:ContentDate>{day}</rr:ContentDate>
            {(from is null ? "" : $"<rr:DeltaStart>{from}</rr:DeltaStart>")}
            <rr:FileContent>{content}</rr:FileContent><rr:RecordCount>{records}</rr:RecordCount></rr:Header>
            <rr:RelationshipRecords>{record}</rr:RelationshipRecords></rr:RelationshipData>
            """
        );

    private static byte[] Entities(
        string content,
        string day,
        string? from,
        IReadOnlyList<(string Lei, string Name, string Country, string? Siren)> firms
    ) =>
        Bytes(
            $"""
            <lei:LEIData xmlns:lei="http://www.gleif.org/data/schema/leidata/2016"><lei:LEIHeader><lei:ContentDate>{day}</lei:ContentDate>
            {(from is null ? "" : $"<lei:DeltaStart>{from}</lei:DeltaStart>")}
            <lei:FileContent>{content}</lei:FileContent><lei:RecordCount>{firms.Count}</lei:RecordCount></lei:LEIHeader>
            <lei:LEIRecords>{string.Concat(firms.Select(Entity))}</lei:LEIRecords></lei:LEIData>
            """
        );

    private static string Entity((string Lei, string Name, string Country, string? Siren) firm) =>
        $"""
            <lei:LEIRecord><lei:LEI>{firm.Lei}</lei:LEI><lei:Entity><lei:LegalName>{firm.Name}</lei:LegalName>
            <lei:LegalAddress><lei:City>-</lei:City><lei:Country>{firm.Country}</lei:Country></lei:LegalAddress>
            <lei:HeadquartersAddress><lei:City>-</lei:City><lei:Country>{firm.Country}</lei:Country></lei:HeadquartersAddress>
            {(
                firm.Siren is null
                    ? ""
                    : "<lei:RegistrationAuthority><lei:RegistrationAuthorityID>RA000189</lei:RegistrationAuthorityID>"
                        + $"<lei:RegistrationAuthorityEntityID>{firm.Siren}</lei:RegistrationAuthorityEntityID></lei:RegistrationAuthority>"
            )}
            <lei:LegalJurisdiction>{firm.Country}</lei:LegalJurisdiction><lei:EntityCategory>GENERAL</lei:EntityCategory>
            <lei:EntityStatus>ACTIVE</lei:EntityStatus></lei:Entity>
            <lei:Registration><lei:LastUpdateDate>2026-10-02T08:00:00Z</lei:LastUpdateDate>
            <lei:RegistrationStatus>ISSUED</lei:RegistrationStatus></lei:Registration></lei:LEIRecord>
            """;

    private static byte[] Bytes(string xml) => System.Text.Encoding.UTF8.GetBytes(xml);
}
