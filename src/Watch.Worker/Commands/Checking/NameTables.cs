using Watch.Contracts.Identifiers;
using Watch.Rules.Names;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Firms;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Commands.Checking;

/// <summary>
/// Reads the files of <c>names</c>: commas, semicolons or tabs between the columns, UTF-8 or windows-1252, a first line of titles,
/// columns in any order, others passed over.
/// </summary>
internal sealed class NameTables(ICollection<ConfigurationIssue> issues)
{
    private static readonly char[] _between = ['|', ';'];

    /// <summary>Whether a row was passed over.</summary>
    public bool HasPassedOver { get; private set; }

    /// <summary>The firms: <c>firm_id,name[,aliases,place,siren]</c>; a firm on several lines has all of their names.</summary>
    public IReadOnlyList<NamedFirm> ReadFirms(FileInfo file) =>
        [
            .. Read(file, ["firm_id", "name"])
                .GroupBy(row => row.Optional("firm_id")!.Value.Text, StringComparer.Ordinal)
                .Select(rows => FirmOf(rows.Key, [.. rows])),
        ];

    /// <summary>What is to be recognised: <c>mention[,place,siren]</c>.</summary>
    public IReadOnlyList<NameMention> ReadMentions(FileInfo file) =>
        [
            .. Read(file, ["mention"])
                .Select(row => new NameMention(WrittenIn(row.Optional("mention")!.Value))
                {
                    Place = row.Optional("place") is { } place ? FirmNaming.PlaceOf(place.Text) : null,
                    Siren = SirenOf(row),
                }),
        ];

    /// <summary>Names to learn from: <c>name</c>.</summary>
    public IReadOnlyList<string> ReadNames(FileInfo file) => [.. Read(file, ["name"]).Select(row => row.Optional("name")!.Value.Text)];

    private NamedFirm FirmOf(string id, IReadOnlyList<CsvRecord> rows) =>
        new()
        {
            Id = id,
            Names =
            [
                .. rows.Select(row => new FirmName(row.Optional("name")!.Value.Text)),
                .. rows.SelectMany(row => Split(row.Optional("aliases")?.Text)).Select(alias => new FirmName(alias, NameKind.Trade)),
            ],
            Places = [.. rows.SelectMany(row => Split(row.Optional("place")?.Text)).Select(FirmNaming.PlaceOf)],
            Siren = rows.Select(SirenOf).FirstOrDefault(siren => siren is not null),
        };

    // It comes back with the answer, and is looked up by it.
    private static string WrittenIn(CsvField field) => field.Written ?? field.Text;

    private static string[] Split(string? list) =>
        (list ?? "").Split(_between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // A number that is none is what registers print too: the name is left, and it is said. That of an establishment is read.
    private Siren? SirenOf(CsvRecord row)
    {
        if (row.Optional("siren") is not { } field)
        {
            return null;
        }

        if (Siren.TryParse(field.Text, out Siren siren))
        {
            return siren;
        }

        if (Siret.TryParse(field.Text, out Siret siret))
        {
            return siret.Siren;
        }

        row.Report.Warning(field.At, $"'{field.Text}'", ["a SIREN or SIRET with the right check digit"], "the name alone is read");
        return null;
    }

    private IEnumerable<CsvRecord> Read(FileInfo file, IReadOnlyList<string> needed)
    {
        FileReport report = new(file.Name, null, issues);
        if (!file.Exists)
        {
            report.Error(default, $"no file '{file.Name}'", ["a file that exists"]);
            return [];
        }

        string text = FirmCsv.Decode(File.ReadAllBytes(file.FullName));
        IReadOnlyList<IReadOnlyList<CsvField>> rows = new CsvRows(text, report, SeparatorOf(text)).Read();
        Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
        foreach ((int index, CsvField title) in rows.FirstOrDefault([]).Index())
        {
            columns.TryAdd(title.Text, index);
        }

        if (needed.FirstOrDefault(column => !columns.ContainsKey(column)) is { } missing)
        {
            report.Error(new Position(1, 1), $"a first line without '{missing}'", needed);
            return [];
        }

        return [.. rows.Skip(1).Select(row => new CsvRecord(row, columns, report)).Where(row => IsWhole(row, needed))];
    }

    private bool IsWhole(CsvRecord row, IReadOnlyList<string> needed)
    {
        if (needed.FirstOrDefault(column => row.Optional(column) is null) is not { } missing)
        {
            return true;
        }

        row.Report.Warning(row.At, $"a row without '{missing}'", [], "it is passed over");
        HasPassedOver = true;
        return false;
    }

    // A file of one column has none, whatever its texts hold.
    private static char SeparatorOf(string text) =>
        Array.Find([',', '\t', ';'], mark => text.Split('\n', 2)[0].Contains(mark, StringComparison.Ordinal));
}
