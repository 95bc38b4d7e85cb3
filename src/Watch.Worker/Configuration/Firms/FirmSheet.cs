using System.Globalization;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Rules.Names;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Firms;

/// <summary>Reads the rows of a list of firms, whatever they were saved as: titles in the first, French words and days.</summary>
/// <param name="volet">Whose list it is.</param>
/// <param name="report">Where what is wrong is said.</param>
/// <param name="countsFrom1904">Whether numbers that are days count from 1904, as in workbooks that began on a Macintosh.</param>
internal sealed class FirmSheet(Volet volet, FileReport report, bool countsFrom1904 = false)
{
    // The first day of 1980 and the last of 2999: a smaller number is a year, a département or a slip, and no day of a watch.
    private const int FirstSerial = 29_221;
    private const int LastSerial = 402_133;
    private const int DaysTo1904 = 1462;

    private static readonly string[] _dayFormats = ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd"];

    private readonly FirmTable _table = new(report);

    /// <summary>Every firm that can be read.</summary>
    public FirmTable Read(IReadOnlyList<IReadOnlyList<CsvField>> rows)
    {
        if (rows.Count == 0)
        {
            report.Error(new Position(1, 1), "an empty file", [string.Join(';', SheetColumns.Titles)]);
        }
        else if (ColumnsOf(rows) is { } columns)
        {
            foreach (IReadOnlyList<CsvField> row in rows.Skip(1).Where(r => r.Any(f => f.Text.Length > 0)))
            {
                Add(new CsvRecord(row, columns, report));
            }
        }

        return _table;
    }

    private Dictionary<string, int>? ColumnsOf(IReadOnlyList<IReadOnlyList<CsvField>> rows)
    {
        Dictionary<string, int> columns = new(StringComparer.Ordinal);
        IReadOnlyList<CsvField> header = rows[0];
        foreach ((int index, CsvField field) in header.Index().Where(f => !IsEmpty(rows, f.Index)))
        {
            if (!SheetColumns.Keys.TryGetValue(field.Text, out string? key))
            {
                report.Warning(field.At, $"'{field.Text}'", SheetColumns.Titles, "this column is not read");
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

        report.Error(header[0].At, "a first line without all of the columns needed", SheetColumns.Titles, "separated by semicolons");
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

        if (DateOnly.TryParseExact(text.Text, _dayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        if (SerialOf(text.Text) is { } serial)
        {
            return DateOnly.FromDateTime(DateTime.FromOADate(serial));
        }

        report.Error(text.At, $"'{text.Text}'", ["a day as in 23/11/2026"]);
        return null;
    }

    // A workbook keeps a day as the number of days since the end of 1899, or of 1903.
    private int? SerialOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number <= LastSerial
        && number + (countsFrom1904 ? DaysTo1904 : 0) is >= FirstSerial and <= LastSerial and int serial
            ? serial
            : null;
}
