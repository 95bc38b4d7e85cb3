using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Rules.Names;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Firms;

/// <summary>Reads <c>firms.yml</c>: a list of maps.</summary>
internal sealed class FirmYaml(Volet volet, FileReport report)
{
    /// <summary>The keys of a firm.</summary>
    public static readonly IReadOnlyList<string> Keys =
    [
        "siren",
        "lei",
        "isin",
        "name",
        "sensitivity",
        "departements",
        "sectors",
        "group",
        "market",
        "names",
        "places",
        "officers",
        "by-number-only",
        "watched-from",
        "watched-until",
    ];

    /// <summary>The sensitivities a volet's list knows.</summary>
    public static IReadOnlyList<string> SensitivitiesOf(Volet volet) =>
        volet == Volet.Defensive
            ? [Sensitivity.Strategic.ToKebabCase(), Sensitivity.Sensitive.ToKebabCase()]
            : [Sensitivity.Followed.ToKebabCase()];

    /// <summary>Reads every firm that can be read.</summary>
    public FirmTable Read(YamlNode? root)
    {
        FirmTable table = new(report);
        foreach (YamlNode item in report.Items(root, "firms"))
        {
            if (MapReader.Of(item, report, Keys) is { } map)
            {
                Add(map, table);
            }
        }

        return table;
    }

    private void Add(MapReader map, FirmTable table)
    {
        Siren? siren = report.Scalar(map.Required("siren"), "a SIREN") is { } number ? report.Siren(number.Text, number.At) : null;
        Lei? lei = LeiOf(map.Optional("lei"), table);
        IReadOnlyList<Isin> isins = IsinsOf(map.Optional("isin"), table);
        string? name = report.Text(map.Required("name"));
        Sensitivity? sensitivity = SensitivityOf(map);
        IReadOnlyList<string> departements = DepartementsOf(map.Optional("departements"));
        IReadOnlyList<string> sectors = SectorsOf(map.Optional("sectors"));
        string? group = report.Text(map.Optional("group"));
        ListingMarket? market = report.Word<ListingMarket>(map.Optional("market"));
        IReadOnlyList<FirmName> names = report.Names(map.Optional("names"));
        IReadOnlyList<Place> places =
        [
            .. (report.OneOrMore(map.Optional("places"), "a town, as in 63300 Thiers") ?? []).Select(s => FirmNaming.PlaceOf(s.Text)),
        ];
        IReadOnlyList<string> officers =
        [
            .. (report.OneOrMore(map.Optional("officers"), "first name and name of an officer") ?? []).Select(s => s.Text.Trim()),
        ];
        bool byNumberOnly = report.Word(map.Optional("by-number-only"), ["true", "false"]) == "true";
        DateOnly? from = report.Day(map.Optional("watched-from"));
        DateOnly? until = report.Day(map.Optional("watched-until"));
        bool isPeriod = report.IsPeriod(from, until, map.Optional("watched-until")?.At ?? map.At);
        if (siren is not { } known || !table.IsNew(known, map.At) || name is null || sensitivity is null || !isPeriod)
        {
            return;
        }

        table.Add(
            new Firm
            {
                Siren = known,
                Lei = lei,
                Isins = isins,
                Name = name,
                Sensitivity = sensitivity.Value,
                Departements = departements,
                Sectors = sectors,
                Group = group,
                Market = market,
                OtherNames = names,
                Places = places,
                Officers = officers,
                ByNumberOnly = byNumberOnly,
                WatchedFrom = from,
                WatchedUntil = until,
            }
        );
    }

    private Sensitivity? SensitivityOf(MapReader map)
    {
        YamlNode? node = volet == Volet.Defensive ? map.Required("sensitivity") : map.Optional("sensitivity");
        string? word =
            node is null && volet == Volet.Offensive ? Sensitivity.Followed.ToKebabCase() : report.Word(node, SensitivitiesOf(volet));
        return KebabCase.TryParse(word, out Sensitivity sensitivity) ? sensitivity : null;
    }

    private Lei? LeiOf(YamlNode? node, FirmTable table) =>
        report.Scalar(node, FirmReading.LeiAllowed) is { } lei ? report.Lei(lei.Text, lei.At, table) : null;

    private IReadOnlyList<Isin> IsinsOf(YamlNode? node, FirmTable table) =>
        [.. (report.OneOrMore(node, FirmReading.IsinAllowed) ?? []).Select(s => report.Isin(s.Text, s.At, table)).OfType<Isin>()];

    private IReadOnlyList<string> SectorsOf(YamlNode? node) =>
        [.. (report.OneOrMore(node, "a sector in a word of your own") ?? []).Select(s => s.Text.Trim()).Distinct(StringComparer.Ordinal)];

    private IReadOnlyList<string> DepartementsOf(YamlNode? node) =>
        [
            .. (report.OneOrMore(node, DepartementCodes.Allowed) ?? [])
                .Select(s => report.Departement(s.Text, s.At))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
}
