using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Rules.Names;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Firms;

/// <summary>Reads <c>firms.csv</c> as a French Excel saves it: semicolons, windows-1252 or UTF-8, French words and days.</summary>
internal sealed class FirmCsv(Volet volet, FileReport report)
{
    private const int Windows1252 = 1252;
    private const string SeparatorLine = "sep=";

    private static readonly string[] Titles =
    [
        "SIREN",
        "nom",
        "sensibilité",
        "départements",
        "surveillée depuis",
        "surveillée jusqu'au",
        "secteurs",
        "groupe",
        "autres noms",
        "anciens noms",
        "sigles",
        "communes",
        "dirigeants",
        "par SIREN seulement",
        "LEI",
        "ISIN",
        "marché",
    ];

    private static readonly FrozenDictionary<string, string> Keys = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["SIREN"] = "siren",
        ["nom"] = "name",
        ["name"] = "name",
        ["sensibilité"] = "sensitivity",
        ["sensibilite"] = "sensitivity",
        ["sensitivity"] = "sensitivity",
        ["départements"] = "departements",
        ["departements"] = "departements",
        ["surveillée depuis"] = "watched-from",
        ["surveillee depuis"] = "watched-from",
        ["watched-from"] = "watched-from",
        ["surveillée jusqu'au"] = "watched-until",
        ["surveillée jusqu’au"] = "watched-until",
        ["surveillee jusqu'au"] = "watched-until",
        ["watched-until"] = "watched-until",
        ["secteurs"] = "sectors",
        ["sectors"] = "sectors",
        ["groupe"] = "group",
        ["group"] = "group",
        ["autres noms"] = "names",
        ["names"] = "names",
        ["anciens noms"] = "former-names",
        ["former-names"] = "former-names",
        ["sigles"] = "acronyms",
        ["acronyms"] = "acronyms",
        ["communes"] = "places",
        ["places"] = "places",
        ["dirigeants"] = "officers",
        ["officers"] = "officers",
        ["par SIREN seulement"] = "by-number-only",
        ["by-number-only"] = "by-number-only",
        ["LEI"] = "lei",
        ["ISIN"] = "isin",
        ["marché"] = "market",
        ["marche"] = "market",
        ["market"] = "market",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] DayFormats = ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd"];

    private readonly FirmTable _table = new(report);

    /// <summary>Reads every firm that can be read.</summary>
    public FirmTable Read(byte[] bytes)
    {
        string text = Decode(bytes);
        report.Show(text);
        IReadOnlyList<IReadOnlyList<CsvField>> rows = new CsvRows(text, report).Read();
        if (rows.Count == 0)
        {
            report.Error(new Position(1, 1), "an empty file", [string.Join(';', Titles)]);
            return _table;
        }

        // A spreadsheet may begin with a line that tells itself the separator.
        rows = [.. rows.Skip(rows[0][0].Text == SeparatorLine && rows.Count > 1 ? 1 : 0)];
        if (ColumnsOf(rows) is { } columns)
        {
            foreach (IReadOnlyList<CsvField> row in rows.Skip(1).Where(r => r.Any(f => f.Text.Length > 0)))
            {
                Add(new CsvRecord(row, columns, report));
            }
        }

        return _table;
    }

    /// <summary>UTF-8 where the bytes are that, with or without a mark; else what Excel calls ANSI.</summary>
    public static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(Windows1252)!.GetString(bytes);
        }
    }

    private Dictionary<string, int>? ColumnsOf(IReadOnlyList<IReadOnlyList<CsvField>> rows)
    {
        Dictionary<string, int> columns = new(StringComparer.Ordinal);
        IReadOnlyList<CsvField> header = rows[0];
        foreach ((int index, CsvField field) in header.Index().Where(f => !IsEmpty(rows, f.Index)))
        {
            if (!Keys.TryGetValue(field.Text, out string? key))
            {
                report.Warning(field.At, $"'{field.Text}'", Titles, "this column is not read");
            }
            else if (!columns.TryAdd(key, index))
            {
                report.Error(field.At, $"'{field.Text}' a second time", []);
            }
        }

        string[] needed = volet == Volet.Defensive ? ["siren", "name", "sensitivity"] : ["siren", "name"];
        if (needed.All(columns.ContainsKey))
        {
            return columns;
        }

        report.Error(header[0].At, "a first line without all of the columns needed", Titles, "separated by semicolons");
        return null;
    }

    // A spreadsheet leaves columns behind in which nothing stands.
    private static bool IsEmpty(IReadOnlyList<IReadOnlyList<CsvField>> rows, int column) =>
        rows.All(r => column >= r.Count || r[column].Text.Length == 0);

    private void Add(CsvRecord record)
    {
        Siren? siren = record.Required("siren") is { } number ? SpreadsheetNumbers.Siren(report, number) : null;
        Lei? lei = record.Optional("lei") is { } code ? report.Lei(code.Text, code.At, _table) : null;
        IReadOnlyList<Isin> isins = IsinsOf(record.Optional("isin"));
        CsvField? name = record.Required("name");
        Sensitivity? sensitivity = SensitivityOf(record);
        FirmName[] names =
        [
            .. NamesOf(record.Optional("names"), NameKind.Trade),
            .. NamesOf(record.Optional("former-names"), NameKind.Former),
            .. NamesOf(record.Optional("acronyms"), NameKind.Acronym),
        ];
        bool? byNumberOnly = FlagOf(record.Optional("by-number-only"));
        (DateOnly? from, DateOnly? until) = (DayOf(record.Optional("watched-from")), DayOf(record.Optional("watched-until")));
        bool isPeriod = report.IsPeriod(from, until, record.At);
        if (
            siren is not { } known
            || !_table.IsNew(known, record.At)
            || name is null
            || sensitivity is null
            || byNumberOnly is null
            || !isPeriod
        )
        {
            return;
        }

        _table.Add(
            new Firm
            {
                Siren = known,
                Lei = lei,
                Isins = isins,
                Name = name.Value.Text,
                Sensitivity = sensitivity.Value,
                Departements = DepartementsOf(record.Optional("departements")),
                Sectors = WordsOf(record.Optional("sectors"), ','),
                Group = record.Optional("group")?.Text,
                Market = MarketOf(record.Optional("market")),
                OtherNames = names,
                Places = [.. WordsOf(record.Optional("places"), ',').Select(FirmNaming.PlaceOf)],
                Officers = WordsOf(record.Optional("officers"), ','),
                ByNumberOnly = byNumberOnly.Value,
                WatchedFrom = from,
                WatchedUntil = until,
            }
        );
    }

    private static string[] WordsOf(CsvField? field, char separator) =>
        [
            .. (field?.Text ?? "")
                .Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Distinct(StringComparer.Ordinal),
        ];

    // Names hold commas.
    private IEnumerable<FirmName> NamesOf(CsvField? field, NameKind kind) =>
        WordsOf(field, '|').Select(text => report.Name(text, kind, field!.Value.At)).OfType<FirmName>();

    private IReadOnlyList<Isin> IsinsOf(CsvField? field) =>
        [.. WordsOf(field, ',').Select(text => report.Isin(text, field!.Value.At, _table)).OfType<Isin>()];

    private bool? FlagOf(CsvField? field)
    {
        if (field is not { } word)
        {
            return false;
        }

        if (CsvWords.Flags.TryGetValue(word.Text, out bool flag))
        {
            return flag;
        }

        report.Error(word.At, $"'{word.Text}'", ["oui", "non"]);
        return null;
    }

    private ListingMarket? MarketOf(CsvField? field)
    {
        if (field is not { } word)
        {
            return null;
        }

        if (CsvWords.Markets.TryGetValue(word.Text, out ListingMarket market))
        {
            return market;
        }

        report.Error(word.At, $"'{word.Text}'", ["réglementé", "croissance", "aucun"]);
        return null;
    }

    private Sensitivity? SensitivityOf(CsvRecord record)
    {
        CsvField? field = volet == Volet.Defensive ? record.Required("sensitivity") : record.Optional("sensitivity");
        if (field is not { } word)
        {
            return volet == Volet.Defensive ? null : Sensitivity.Followed;
        }

        if (
            CsvWords.Sensitivities.TryGetValue(word.Text, out Sensitivity sensitivity)
            && sensitivity == Sensitivity.Followed == (volet == Volet.Offensive)
        )
        {
            return sensitivity;
        }

        report.Error(word.At, $"'{word.Text}'", volet == Volet.Defensive ? ["stratégique", "sensible"] : ["suivie"]);
        return null;
    }

    private IReadOnlyList<string> DepartementsOf(CsvField? field) =>
        field is not { } list
            ? []
            :
            [
                .. list
                    .Text.Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries)
                    .Select(code => report.Departement(code, list.At))
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ];

    private DateOnly? DayOf(CsvField? field)
    {
        if (field is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        report.Error(text.At, $"'{text.Text}'", ["a day as in 23/11/2026"]);
        return null;
    }
}
