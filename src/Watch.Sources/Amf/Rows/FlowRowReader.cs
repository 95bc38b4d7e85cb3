using System.Text.Json;
using System.Text.RegularExpressions;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Text;

namespace Watch.Sources.Amf.Rows;

/// <summary>Reads the columns of a row. Without an id, or without any day, it is none.</summary>
internal static partial class FlowRowReader
{
    /// <summary>The code under which the AMF itself publishes.</summary>
    private const string RegulatorCode = "307";

    private const string New = "NEW";

    /// <summary>The row, or null.</summary>
    public static FlowRow? Read(JsonElement row)
    {
        List<ParseWarning> warnings = [];
        if (row.Column(RowColumns.Id) is not { } id || !IdForm.IsMatch(id) || RowMoment.Read(row, id, warnings) is not { } moment)
        {
            return null;
        }

        string? subtype = row.Column(RowColumns.Subtype) ?? row.Column(RowColumns.Type);
        return new FlowRow
        {
            Id = id,
            PublishedOn = moment.On,
            PublishedAt = moment.At,
            Issuer = row.Column(RowColumns.Issuer),
            Lei = Checked<Lei>(row, RowColumns.Lei, Lei.TryParse, "bad-lei", warnings),
            Isin = Checked<Isin>(row, RowColumns.Isin, Isin.TryParse, "bad-isin", warnings),
            Country = row.Column(RowColumns.Country) is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] code ? code : null,
            Title = row.Column(RowColumns.Title),
            Subtype = subtype,
            IsDecision = row.Column(RowColumns.Diffuser) == RegulatorCode || IsCrossing(subtype),
            Corrects = Corrected(row, warnings),
            Link = LinkOf(row, warnings),
            Warnings = warnings,
        };
    }

    /// <summary>Whether a sort of information is the AMF's decision on a crossing.</summary>
    public static bool IsCrossing(string? subtype) =>
        subtype is not null && Folding.Fold(subtype).Contains("franchissement de seuil", StringComparison.Ordinal);

    /// <summary>The document of a row, or null.</summary>
    public static Uri? LinkOf(JsonElement row, List<ParseWarning> warnings)
    {
        string? text = row.Column(RowColumns.Link);
        bool isLink = Uri.TryCreate(text, UriKind.Absolute, out Uri? link) && link.Scheme is "https" or "http";
        if (text is not null && !isLink)
        {
            warnings.Add(new ParseWarning("bad-link", text));
        }

        return isLink ? link : null;
    }

    // A reference of a row that says that it is new is not believed, and one that is missing cannot be.
    private static string? Corrected(JsonElement row, List<ParseWarning> warnings)
    {
        string? status = row.Column(RowColumns.Status);
        string? related = row.Column(RowColumns.Related);
        bool isNew = status is null || status.Equals(New, StringComparison.OrdinalIgnoreCase);
        if (isNew && related is not null)
        {
            warnings.Add(new ParseWarning("reference-of-new", related));
        }

        if (!isNew && (related is null || !IdForm.IsMatch(related)))
        {
            warnings.Add(new ParseWarning("correction-without-reference", $"{status} {related}".TrimEnd()));
        }

        return !isNew && related is not null && IdForm.IsMatch(related) ? related : null;
    }

    private delegate bool TryParse<T>(string? text, out T value);

    private static T? Checked<T>(JsonElement row, string column, TryParse<T> parse, string code, List<ParseWarning> warnings)
        where T : struct
    {
        if (row.Column(column) is not { } text)
        {
            return null;
        }

        if (parse(text, out T value))
        {
            return value;
        }

        warnings.Add(new ParseWarning(code, text));
        return null;
    }

    [GeneratedRegex("^[0-9A-Za-z_-]{4,40}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex IdForm { get; }
}
