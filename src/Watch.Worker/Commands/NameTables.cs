using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Names;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Firms;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Commands;

/// <summary>
/// Reads the files of <c>names</c>: commas, semicolons or tabs between the columns, UTF-8 or windows-1252, a first line of titles, columns in any
/// order, others passed over.
/// </summary>
internal sealed class NameTables(ICollection<ConfigurationIssue> issues)
{
    private const int PostalCodeDigits = 5;
    private const int DepartementDigits = 2;

    private static readonly char[] _between = ['|', ';'];

    /// <summary>The firms: <c>firm_id,name[,aliases,place,siren]</c>; a firm on several lines has all of their names.</summary>
    public IReadOnlyList<NamedFirm> ReadFirms(FileInfo file) =>
    [
        .. Read(file, ["firm_id", "name"])
            .Where(row => row.Optional("firm_id") is not null && row.Optional("name") is not null)
            .GroupBy(row => row.Optional("firm_id")!.Value.Text, StringComparer.Ordinal)
            .Select(rows => FirmOf(rows.Key, [.. rows])),
    ];

    /// <summary>What is to be recognised: <c>mention[,place,siren]</c>.</summary>
    public IReadOnlyList<NameMention> ReadMentions(FileInfo file) =>
    [
        .. Read(file, ["mention"]).Select(row => new NameMention(row.Optional("mention")?.Text ?? "")
        {
            Place = PlaceOf(row.Optional("place")?.Text),
            Siren = SirenOf(row),
        }),
    ];

    /// <summary>Names to learn from: <c>name</c>.</summary>
    public IReadOnlyList<string> ReadNames(FileInfo file) => [.. Read(file, ["name"]).Select(row => row.Optional("name")?.Text).OfType<string>()];

    private static NamedFirm FirmOf(string id, IReadOnlyList<CsvRecord> rows) => new()
    {
        Id = id,
        Names =
        [
            .. rows.Select(row => new FirmName(row.Optional("name")!.Value.Text)),
            .. rows.SelectMany(row => Split(row.Optional("aliases")?.Text)).Select(alias => new FirmName(alias, NameKind.Trade)),
        ],
        Places = [.. rows.SelectMany(row => Split(row.Optional("place")?.Text)).Select(PlaceOf).OfType<Place>()],
        Siren = rows.Select(SirenOf).FirstOrDefault(siren => siren is not null),
    };

    private static string[] Split(string? list) => (list ?? "").Split(_between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // A number that is none, or of an establishment, is what registers print; it is read where it can be.
    private static Siren? SirenOf(CsvRecord row) => row.Optional("siren")?.Text is { } text
        ? Siren.TryParse(text, out Siren siren) ? siren : Siret.TryParse(text, out Siret siret) ? siret.Siren : null
        : null;

    // "63000 Clermont-Ferrand", "63", "Clermont-Ferrand".
    private static Place? PlaceOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        string word = text.Trim();
        int digits = word.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is not (PostalCodeDigits or DepartementDigits))
        {
            return new Place(City: word);
        }

        string city = word[digits..].Trim(' ', '-', ',');
        return new Place(word[..digits], city.Length == 0 ? null : city);
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

        return rows.Skip(1).Select(row => new CsvRecord(row, columns, report));
    }

    // A file of one column has none, whatever its texts hold.
    private static char SeparatorOf(string text) => Array.Find([',', '\t', ';'], mark => text.Split('\n', 2)[0].Contains(mark, StringComparison.Ordinal));
}
