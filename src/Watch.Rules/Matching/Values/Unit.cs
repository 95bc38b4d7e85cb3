namespace Watch.Rules.Matching.Values;

/// <summary>What a number of a rule is counted in.</summary>
/// <param name="At">Where it stands; after the number when there is none.</param>
/// <param name="Name"><c>%</c>, a currency, or empty.</param>
/// <param name="Factor">What <c>k</c> or <c>M</c> before it makes of the number.</param>
internal sealed record Unit(int At, string Name, decimal Factor)
{
    public const string Euro = "EUR";

    private const string PerCent = "%";
    private const int CurrencyLength = 3;

    /// <summary>What a message says is allowed.</summary>
    public static IReadOnlyList<string> Currencies { get; } = ["EUR", "k€", "M€", "USD and the like"];

    public bool IsNone => Name.Length == 0;

    public bool IsPercent => Name is PerCent;

    public bool IsAmount => !IsNone && !IsPercent;

    public string Currency => IsAmount ? Name : Euro;

    /// <summary>The unit that stands here; none is one too. Null, with the error, for a word that is none.</summary>
    public static Unit? Take(ValueLexer lexer, out ValueError? error)
    {
        _ = lexer.AtEnd;
        int at = lexer.At;
        string word = lexer.TakeWord();
        Unit? unit = word switch
        {
            "" => new Unit(at, "", 1),
            PerCent => new Unit(at, PerCent, 1),
            ['k' or 'K', .. var rest] when CurrencyOf(rest) is { } currency => new Unit(at, currency, 1_000),
            ['M', 'd', .. var rest] when CurrencyOf(rest) is { } currency => new Unit(at, currency, 1_000_000_000),
            ['M', .. var rest] when CurrencyOf(rest) is { } currency => new Unit(at, currency, 1_000_000),
            _ => CurrencyOf(word) is { } currency ? new Unit(at, currency, 1) : null,
        };
        error = unit is null ? lexer.Error([PerCent, .. Currencies], at) : null;
        return unit;
    }

    /// <summary>Whether the two measure the same.</summary>
    public bool IsAkinTo(Unit other) => string.Equals(Name, other.Name, StringComparison.Ordinal);

    private static string? CurrencyOf(string word) =>
        word switch
        {
            "€" or "euro" or "euros" => Euro,
            "$" => "USD",
            "£" => "GBP",
            { Length: CurrencyLength } when word.All(char.IsAsciiLetterUpper) => word,
            _ => null,
        };
}
