using Watch.Rules.Matching.Values;

namespace Watch.Rules.Matching.Clauses;

/// <summary>
/// Reads conditions on a change of capital, upwards positive, as rule files write them: <c>+30 %</c>, <c>&gt;= 100 000 EUR</c>,
/// <c>increase</c>. No text makes it throw.
/// </summary>
public static class CapitalChangeText
{
    private static readonly string[] _examples = ["+30 %", "-30 %", "±10 %", ">= 10 %", ">= 100 000 EUR", "increase", "decrease"];

    /// <summary>The condition; null with the error where it is none.</summary>
    public static CapitalChangeIs? Read(string text, out ValueError? error)
    {
        error = null;
        return text.Trim() switch
        {
            "increase" => new CapitalChangeIs(new NumberRange { From = 0, Above = true }, ChangeUnit.Percent, Unit.Euro),
            "decrease" => new CapitalChangeIs(new NumberRange { To = 0, Below = true }, ChangeUnit.Percent, Unit.Euro),
            _ => Measured(new ValueLexer(text), out error),
        };
    }

    // Per cent or euros? A change does not say by itself.
    private static CapitalChangeIs? Measured(ValueLexer lexer, out ValueError? error)
    {
        if (NumberRangeText.Range(lexer, signed: true, _examples, out error) is not { } read)
        {
            return null;
        }

        error = read.Unit.IsNone ? lexer.Error(["%", .. Unit.Currencies], read.Unit.At) : null;
        return error is null
            ? new CapitalChangeIs(read.Range, read.Unit.IsAmount ? ChangeUnit.Amount : ChangeUnit.Percent, read.Unit.Currency)
            : null;
    }
}
