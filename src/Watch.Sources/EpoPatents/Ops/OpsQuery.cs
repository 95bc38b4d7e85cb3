using System.Globalization;
using Watch.Sources.EpoPatents.Options;

namespace Watch.Sources.EpoPatents.Ops;

/// <summary>What an office published in some days under some symbols, in the language of the service (CQL). Nobody is named.</summary>
/// <param name="Office">By its two letters.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Symbols">At most <see cref="MostSymbols"/>.</param>
internal sealed record OpsQuery(string Office, DateOnly From, DateOnly To, IReadOnlyList<SearchSymbol> Symbols)
{
    /// <summary>
    /// A query may hold 20 terms and 10 of one index, by what users of the service write: each symbol is asked for in the CPC and the IPC,
    /// and the office and the days are two more.
    /// </summary>
    public const int MostSymbols = 8;

    /// <summary>How far into a query the service lets one read.</summary>
    public const int Window = 2000;

    /// <summary>Where the service stops counting: at least so many.</summary>
    public const int LastCount = 10_000;

    /// <summary>Names it in watermarks, gaps and documents, as in <c>EP 20261123-20261129 A01B A01H</c>.</summary>
    public string Name => $"{Office} {Days('-')} {string.Join(' ', Symbols)}";

    /// <summary>What it asks for in whatever days, as in <c>EP A01B A01H</c>.</summary>
    public string Subject => $"{Office} {string.Join(' ', Symbols)}";

    /// <summary>The query.</summary>
    public string Cql => $"({string.Join(" or ", Symbols.Select(Term))}) and pn={Office} and {DaysTerm()}";

    /// <summary>Whether it can be asked in parts.</summary>
    public bool CanSplit => From != To || Symbols.Count > 1;

    /// <summary>The same in parts: by day first, then by half of the symbols.</summary>
    public IReadOnlyList<OpsQuery> Split() =>
        From != To
            ?
            [
                .. Enumerable
                    .Range(0, To.DayNumber - From.DayNumber + 1)
                    .Select(n => this with { From = From.AddDays(n), To = From.AddDays(n) }),
            ]
            : [.. Symbols.Chunk((Symbols.Count + 1) / 2).Select(half => this with { Symbols = half })];

    /// <summary>All parts in which it may ever be asked, and theirs.</summary>
    public IEnumerable<OpsQuery> Below() => CanSplit ? Split().SelectMany(p => p.Below().Prepend(p)) : [];

    /// <summary>The name of a document of it.</summary>
    /// <param name="number">Which of its documents it is, from 1.</param>
    public string FileName(int number)
    {
        string symbols =
            Symbols.Count == 1 ? Symbols[0].Text.Replace('/', '_') : $"{Symbols[0].Text.Replace('/', '_')}+{Symbols.Count - 1}";
        return string.Create(CultureInfo.InvariantCulture, $"api/{Office}-{Days('-')}-{symbols}-{number:000}.xml");
    }

    // Only the CPC has a word for "and all below".
    private static string Term(SearchSymbol symbol) => $"cpc=/low {symbol} or ic={symbol}";

    private string DaysTerm() => From == To ? $"pd={Days(' ')}" : $"pd within \"{Days(' ')}\"";

    private string Days(char between) =>
        From == To
            ? From.ToString("yyyyMMdd", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{From:yyyyMMdd}{between}{To:yyyyMMdd}");
}
