using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Watch.Contracts.Notices;
using Watch.Sources.Amf.Decisions;
using Watch.Sources.Amf.Rows;
using Watch.Sources.Opendatasoft;

namespace Watch.Sources.Amf.Bdif;

/// <summary>
/// An item of the AMF's own database. It has no title, and no number of a firm: names alone. Its days are those of Paris; the moment of
/// publication differs from one answer to the next and is not kept.
/// </summary>
internal static partial class BdifItem
{
    private const string Documents = "https://bdif.amf-france.org/back/api/v1/documents/";

    private static readonly (string Type, EventKind Kind, string Title)[] _types =
    [
        ("RetraitObligatoire", EventKind.SqueezeOut, "Retrait obligatoire"),
        ("PreOffre", EventKind.TakeoverBid, "Préoffre"),
        ("DepotOffre", EventKind.TakeoverBid, "Dépôt d'un projet d'offre publique"),
        ("ObligationDepotOP", EventKind.TakeoverBid, "Obligation de déposer un projet d'offre publique"),
        ("CalendrierOffre", EventKind.TakeoverBid, "Calendrier de l'offre publique"),
        ("ResultatOffre", EventKind.TakeoverBid, "Résultat de l'offre publique"),
        ("DeclarationAchatVente", EventKind.TakeoverBid, "Déclaration d'achats et de ventes pendant une offre publique"),
        ("Pactes", EventKind.ShareholdersAgreement, "Convention entre actionnaires"),
        ("Declarations", EventKind.ThresholdCrossing, "Déclaration de franchissement de seuils"),
    ];

    private static readonly string[] _days = ["dateInformation", "dateAction", "dateMiseEnLigne", "dateCreation"];

    /// <summary>The item as a notice.</summary>
    public static Parsed Of(JsonElement item, DecisionDocument document, RecordPosition position)
    {
        string? number = item.Column("numero");
        if (number is null || !NumberForm.IsMatch(number) || Day(item) is not { } day)
        {
            return new Parsed.Rejected(RejectReason.MissingIdentity, $"numero '{number}' and its dates make no notice", null)
            {
                Position = position,
            };
        }

        (EventKind kind, string? title) = Sort(item);
        return DecisionNotices.Of(
            new DecisionFacts
            {
                Id = number,
                Number = number,
                PublishedOn = day,
                Kind = kind,
                Title = item.Column("titre") ?? title,
                Parties = [.. Parties(item, kind)],
                Link = PathOf(item) is { } path ? new Uri(Documents + path) : null,
                Warnings = title is null ? [new ParseWarning("unknown-category", string.Join(' ', Types(item)))] : [],
            },
            document,
            position
        );
    }

    /// <summary>The path of the regulator's own PDF, from the address of documents; null where there is none to be had.</summary>
    public static string? PathOf(JsonElement item) =>
        (item.Member("documents")?.OneOrMany() ?? [])
            .Where(d => d.Member("accessible") is not { ValueKind: JsonValueKind.False } && d.Column("format") is null or "PDF")
            .OrderByDescending(d => d.Member("docRegulateur") is { ValueKind: JsonValueKind.True })
            .Select(d => d.Column("path"))
            .FirstOrDefault(p => p is not null && PathForm.IsMatch(p));

    /// <summary>Whether it is of the family of crossed thresholds.</summary>
    public static bool IsCrossing(JsonElement item) => Sort(item).Kind == EventKind.ThresholdCrossing;

    /// <summary>What makes another text of the same item: number, version and documents.</summary>
    public static string KeyOf(JsonElement item) =>
        string.Join(
            ' ',
            (item.Member("documents")?.OneOrMany() ?? [])
                .Select(d => d.Column("path") ?? "")
                .Order(StringComparer.Ordinal)
                .Prepend(item.Column("version") ?? "")
                .Prepend(item.Column("numero") ?? "")
        );

    private static (EventKind Kind, string? Title) Sort(JsonElement item)
    {
        string[] types = Types(item);
        (string Type, EventKind Kind, string Title) sort = _types.FirstOrDefault(t => types.Contains(t.Type, StringComparer.Ordinal));
        bool isOffer = item.Member("typesInformation")?.Texts().Contains("OPA", StringComparer.Ordinal) == true;
        return sort.Title is not null ? (sort.Kind, sort.Title)
            : isOffer ? (EventKind.TakeoverBid, "Offre publique")
            : (EventKind.RegulatedInformation, null);
    }

    private static string[] Types(JsonElement item) => [.. item.Member("typesDocument")?.Texts() ?? []];

    private static IEnumerable<Party> Parties(JsonElement item, EventKind kind) =>
        from firm in item.Member("societes")?.OneOrMany() ?? []
        let name = firm.Column("raisonSociale")
        where name is not null
        let role = firm.Column("role") switch
        {
            "Initiateur" => PartyRole.Acquirer,
            "Declarant" => PartyRole.Declarant,
            "SocieteVisee" => PartyRole.Target,
            _ => DecisionParties.RoleOf(kind),
        }
        orderby role is not (PartyRole.Target or PartyRole.Subject)
        select new Party { Role = role, Name = name };

    private static DateOnly? Day(JsonElement item) =>
        _days
            .Select(d => item.Column(d))
            .Select(t =>
                DateTime.TryParse(t, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime at)
                    ? DateOnly.FromDateTime(at)
                    : (DateOnly?)null
            )
            .FirstOrDefault(d => d is not null);

    [GeneratedRegex("^[0-9]{3}[A-Z][0-9]{4}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NumberForm { get; }

    [GeneratedRegex(@"^[0-9A-Za-z]+(?:/[0-9A-Za-z][0-9A-Za-z_.-]*){1,4}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PathForm { get; }
}
