using System.Globalization;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Options;

/// <summary>Reads what is said of the Open Patent Services under <c>epo-patents:</c>.</summary>
internal static class OpsSettingsReader
{
    /// <summary>The keys.</summary>
    public static readonly IReadOnlyList<string> Keys = ["key", "secret", "symbols", "weekly-quota"];

    /// <summary>An answer may be as large as this, so that less would end before it begins.</summary>
    public const long LeastQuota = 100L * 1024 * 1024;

    private const string Symbol = "a class, a subclass or a group of the CPC or IPC, one a line, as in A01H or C12N 15/82";

    /// <summary>What is said; null, and reported, where that cannot be.</summary>
    public static OpsSettings? Read(IOptionsMap map)
    {
        (IOptionsValue? key, IOptionsValue? secret) = (map.Optional(Keys[0]), map.Optional(Keys[1]));
        (ISecret? ofKey, ISecret? ofSecret) = (key?.Secret(), secret?.Secret());
        IOptionsValue? file = key is null ? map.Optional(Keys[2]) : map.Required(Keys[2]);
        IReadOnlyList<SearchSymbol>? symbols = file is null ? [] : Symbols(file);
        IOptionsValue? quota = map.Optional(Keys[3]);
        long? bytes = quota is null ? OpsSettings.Default.WeeklyQuota : QuotaOf(quota);
        bool isWhole = (key is null) == (secret is null);
        if (!isWhole)
        {
            (key ?? secret)!.Refuse($"'{(key is null ? Keys[1] : Keys[0])}' alone", ["key and secret"]);
        }

        return !isWhole || symbols is null || bytes is null || (key is not null && (ofKey is null || ofSecret is null))
            ? null
            : new OpsSettings
            {
                Key = ofKey,
                Secret = ofSecret,
                Symbols = symbols,
                WeeklyQuota = bytes.Value,
            };
    }

    private static long? QuotaOf(IOptionsValue value)
    {
        if (value.Size() is not { } bytes || bytes >= LeastQuota)
        {
            return value.Size();
        }

        value.Refuse("less than 100 MB", ["100 MB or more, as in 4 GB"]);
        return null;
    }

    private static IReadOnlyList<SearchSymbol>? Symbols(IOptionsValue file)
    {
        if (file.Lines() is not { } lines)
        {
            return null;
        }

        SymbolLines read = SymbolLines.Of(lines);
        foreach ((int line, string text) in read.Faults)
        {
            file.Refuse(string.Create(CultureInfo.InvariantCulture, $"'{text}' in line {line} of the file"), [Symbol]);
        }

        if (read.Faults.Count == 0 && read.Symbols.Count == 0)
        {
            file.Refuse("a file without symbols", [Symbol]);
        }

        return read.Faults.Count + (read.Symbols.Count == 0 ? 1 : 0) == 0 ? read.Symbols : null;
    }
}
