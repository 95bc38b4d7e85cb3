using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Worker.Configuration.Firms;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules.Examples;

/// <summary>Reads a party of an example.</summary>
internal sealed class PartyFacts(FileReport report)
{
    private const string Unnamed = "Exemple";

    /// <summary>The keys of a party.</summary>
    public static readonly IReadOnlyList<string> Keys =
    [
        "role",
        "name",
        "siren",
        "lei",
        "isin",
        "country",
        "person",
        "legal-form",
        "activity",
        "activity-code",
        "other-names",
        "capital",
        "seat",
        "officers",
    ];

    /// <summary>The keys of <c>seat</c>.</summary>
    public static readonly IReadOnlyList<string> SeatKeys = ["postal-code", "city", "country", "abroad"];

    /// <summary>The keys of an officer.</summary>
    public static readonly IReadOnlyList<string> OfficerKeys = ["change", "role", "functions", "name"];

    /// <summary>The party; what is not said is filled in.</summary>
    public Party Read(MapReader map) =>
        new()
        {
            Role = report.Word<PartyRole>(map.Optional("role")) ?? PartyRole.Subject,
            Name = report.Text(map.Optional("name")) ?? Unnamed,
            Siren = report.Scalar(map.Optional("siren"), "a SIREN") is { } number ? report.Siren(number.Text, number.At) : null,
            Lei = Lei.TryParse(report.TextThat(map.Optional("lei"), FirmReading.LeiAllowed, t => Lei.TryParse(t, out _)), out Lei lei)
                ? lei
                : null,
            Isin = Isin.TryParse(
                report.TextThat(map.Optional("isin"), FirmReading.IsinAllowed, t => Isin.TryParse(t, out _)),
                out Isin isin
            )
                ? isin
                : null,
            Country = report.TextThat(map.Optional("country"), "the code of a country, as in FR or DE", IsCode),
            Person = report.Word<PersonType>(map.Optional("person")) ?? PersonType.Legal,
            LegalForm = report.Text(map.Optional("legal-form")),
            Activity = report.Text(map.Optional("activity")),
            ActivityCode = Code(map.Optional("activity-code")),
            OtherNames =
            [
                .. (map.Optional("other-names") is { } names ? report.OneOrMore(names, "a name") : null)?.Select(n => n.Text) ?? [],
            ],
            Capital = map.Optional("capital") is { } capital ? Capital(capital) : null,
            Seat = map.Optional("seat") is { } seat ? Seat(seat) : null,
            Officers = [.. report.Items(map.Optional("officers"), "officers").Select(Officer).OfType<OfficerStatement>()],
        };

    private static bool IsCode(string text) => text.Length == 2 && text.All(char.IsAsciiLetterUpper);

    private ActivityCode? Code(YamlNode? node) =>
        ActivityCode.Of(report.TextThat(node, "a whole code of the NAF, as in 72.19Z", t => ActivityCode.Of(t, null) is not null), null);

    private Capital? Capital(YamlNode node) =>
        report.Money(node) is { } amount ? new Capital { Amount = amount, AsPrinted = ((YamlNode.Scalar)node).Text } : null;

    private Place? Seat(YamlNode node) =>
        MapReader.Of(node, report, SeatKeys) is not { } map
            ? null
            : new Place(
                report.Text(map.Optional("postal-code")),
                report.Text(map.Optional("city")),
                report.Text(map.Optional("country")),
                report.Word(map.Optional("abroad"), ["true", "false"]) is "true"
            );

    private OfficerStatement? Officer(YamlNode item) =>
        MapReader.Of(item, report, OfficerKeys) is not { } map
            ? null
            : new OfficerStatement
            {
                Change = report.Word<OfficerChange>(map.Optional("change")) ?? OfficerChange.Listed,
                Role = report.Text(map.Optional("role")) ?? "Gérant",
                Functions = report.Words<OfficerFunction>(map.Optional("functions")) ?? [OfficerFunction.Management],
                Name = report.Text(map.Optional("name")) ?? Unnamed,
                Person = PersonType.Natural,
            };
}
