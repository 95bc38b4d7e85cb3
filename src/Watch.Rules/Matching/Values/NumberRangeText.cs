namespace Watch.Rules.Matching.Values;

/// <summary>
/// Reads conditions on numbers as rule files write them: <c>&gt;= 10 %</c>, <c>5..10 %</c>, <c>&lt; 1,5 M€</c>, and for changes
/// <c>-30 %</c> (a fall of as much or more), <c>+30 %</c>, <c>±10 %</c>. No text makes it throw.
/// </summary>
public static class NumberRangeText
{
    private static readonly string[] _comparisons = [">=", "≥", "<=", "≤", ">", "<", "="];
    private static readonly string[] _minus = ["-", "\u2212", "–"];

    private static readonly string[] _percents = [">= 10 %", "> 5 %", "5..10 %", "= 5 %"];
    private static readonly string[] _amounts = [">= 100 000 EUR", "< 1,5 M€", "100..500 k€"];

    /// <summary>A condition on a percentage; null with the error where it is none.</summary>
    public static NumberRange? Percent(string text, out ValueError? error)
    {
        ValueLexer lexer = new(text);
        (NumberRange Range, Unit Unit)? read = Range(lexer, signed: false, _percents, out error);
        if (read is null)
        {
            return null;
        }

        error = read.Value.Unit.IsAmount ? lexer.Error(["%"], read.Value.Unit.At) : null;
        return error is null ? read.Value.Range : null;
    }

    /// <summary>A condition on an amount, with its currency; null with the error where it is none.</summary>
    public static NumberRange? Amount(string text, out string currency, out ValueError? error)
    {
        ValueLexer lexer = new(text);
        (NumberRange Range, Unit Unit)? read = Range(lexer, signed: false, _amounts, out error);
        currency = read?.Unit.Currency ?? Unit.Euro;
        if (read is null)
        {
            return null;
        }

        error = read.Value.Unit.IsPercent ? lexer.Error(Unit.Currencies, read.Value.Unit.At) : null;
        return error is null ? read.Value.Range : null;
    }

    /// <summary>
    /// A condition with its unit, which stands after the last number and may stand after the first too; null with the error.
    /// </summary>
    internal static (NumberRange Range, Unit Unit)? Range(ValueLexer lexer, bool signed, string[] allowed, out ValueError? error)
    {
        bool absolute = signed && lexer.TakeOneOf("±") is not null;
        string? comparison = lexer.TakeOneOf(_comparisons);
        if (Number(lexer, signed && !absolute, allowed, out error) is not { } first || Unit.Take(lexer, out error) is not { } unit)
        {
            return null;
        }

        if (comparison is null && lexer.TakeOneOf("..", "…") is not null)
        {
            return Between(lexer, signed && !absolute, absolute, first, unit, allowed, out error);
        }

        // A plain number says nothing of a change: risen or fallen by as much?
        if (!lexer.AtEnd || (signed && !absolute && comparison is null && first.Sign is null))
        {
            error = lexer.Error(allowed, lexer.AtEnd ? 0 : null);
            return null;
        }

        error = null;
        decimal value = first.Value * unit.Factor;
        return (
            Compared(
                comparison
                    ?? (
                        absolute || first.Sign is "+" ? ">="
                        : first.Sign is null ? "="
                        : "<="
                    ),
                value
            ) with
            {
                Absolute = absolute,
            },
            unit
        );
    }

    private static (NumberRange Range, Unit Unit)? Between(
        ValueLexer lexer,
        bool signed,
        bool absolute,
        Signed first,
        Unit ofFirst,
        string[] allowed,
        out ValueError? error
    )
    {
        if (Number(lexer, signed, allowed, out error) is not { } second || Unit.Take(lexer, out error) is not { } unit)
        {
            return null;
        }

        Unit own = ofFirst.IsNone ? unit : ofFirst;
        if (!lexer.AtEnd || !own.IsAkinTo(unit))
        {
            error = lexer.Error(allowed, lexer.AtEnd ? unit.At : null);
            return null;
        }

        error = null;
        return (
            new NumberRange
            {
                From = first.Value * own.Factor,
                To = second.Value * unit.Factor,
                Absolute = absolute,
            },
            unit
        );
    }

    private static NumberRange Compared(string comparison, decimal value) =>
        comparison switch
        {
            ">=" or "≥" => new NumberRange { From = value },
            "<=" or "≤" => new NumberRange { To = value },
            ">" => new NumberRange { From = value, Above = true },
            "<" => new NumberRange { To = value, Below = true },
            _ => new NumberRange { From = value, To = value },
        };

    private static Signed? Number(ValueLexer lexer, bool signed, string[] allowed, out ValueError? error)
    {
        string? sign = signed ? lexer.TakeOneOf(["+", .. _minus]) : null;
        decimal? number = lexer.TakeNumber();
        error = number is null ? lexer.Error(allowed) : null;
        return number is { } value ? new Signed(sign is null or "+" ? value : -value, sign) : null;
    }

    private readonly record struct Signed(decimal Value, string? Sign);
}
