using System.Globalization;
using System.Text.Json.Serialization;

namespace Watch.Contracts.Notices;

/// <summary>An amount in the unit of its currency.</summary>
/// <param name="Amount">In units (not cents), as printed.</param>
/// <param name="Currency">ISO 4217, in capitals, as in <c>EUR</c>; <c>FRF</c> for old francs.</param>
public sealed record Money([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal Amount, string Currency)
{
    private const int CurrencyLength = 3;

    /// <summary>
    /// Reads an amount as the events of a register bear it (<see cref="NoticeEvent.Before"/>): <c>1000.5 EUR</c>; null for what is none.
    /// </summary>
    public static Money? Read(string? text) =>
        text?.Split(' ') is [var amount, { Length: CurrencyLength } currency]
        && currency.All(char.IsAsciiLetterUpper)
        && decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            ? new Money(number, currency)
            : null;
}
