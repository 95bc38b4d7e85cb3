using System.Globalization;

namespace Watch.Rules.Matching.Values;

/// <summary>Takes the pieces of a value of a rule one after the other: signs, numbers, words. Blanks between them mean nothing.</summary>
internal sealed class ValueLexer(string text)
{
    private const int MostDigits = 15;

    /// <summary>Where it has come to.</summary>
    public int At { get; private set; }

    /// <summary>Whether nothing is left.</summary>
    public bool AtEnd
    {
        get
        {
            SkipBlanks();
            return At == text.Length;
        }
    }

    /// <summary>Takes the first of these that stands here; null when none does.</summary>
    public string? TakeOneOf(params ReadOnlySpan<string> signs)
    {
        SkipBlanks();
        foreach (string sign in signs)
        {
            if (text.AsSpan(At).StartsWith(sign, StringComparison.Ordinal))
            {
                At += sign.Length;
                return sign;
            }
        }

        return null;
    }

    /// <summary>
    /// Takes a number as the French or the English write it, digits in groups of three or not; null when none stands here.
    /// </summary>
    public decimal? TakeNumber()
    {
        SkipBlanks();
        int start = At;
        string digits = TakeDigits();
        if (digits.Length is 0 or > MostDigits)
        {
            At = start;
            return null;
        }

        string decimals = "";
        if (At + 1 < text.Length && text[At] is ',' or '.' && char.IsAsciiDigit(text[At + 1]))
        {
            At++;
            decimals = string.Concat(text.Skip(At).TakeWhile(char.IsAsciiDigit));
            At += decimals.Length;
        }

        return decimal.TryParse($"{digits}.{decimals}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : null;
    }

    /// <summary>Takes letters and signs of currency up to a blank, a digit or the end; empty when there are none.</summary>
    public string TakeWord()
    {
        SkipBlanks();
        string word = string.Concat(text.Skip(At).TakeWhile(c => char.IsLetter(c) || c is '%' or '€' or '$' or '£'));
        At += word.Length;
        return word;
    }

    /// <summary>Goes so many characters on.</summary>
    public void Skip(int characters) => At += characters;

    /// <summary>An error about what stands here, or at an earlier place.</summary>
    public ValueError Error(IReadOnlyList<string> allowed, int? at = null)
    {
        SkipBlanks();
        int place = at ?? At;
        return new ValueError(place, text[place..], allowed);
    }

    // Three digits after a blank go on with the number: 100 000.
    private string TakeDigits()
    {
        string digits = string.Concat(text.Skip(At).TakeWhile(char.IsAsciiDigit));
        At += digits.Length;
        while (digits.Length > 0 && IsGroup(At))
        {
            digits += text[(At + 1)..(At + 4)];
            At += 4;
        }

        return digits;
    }

    private bool IsGroup(int at) =>
        at + 3 < text.Length
        && char.IsWhiteSpace(text[at])
        && text.AsSpan(at + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0
        && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4]));

    private void SkipBlanks()
    {
        while (At < text.Length && char.IsWhiteSpace(text[At]))
        {
            At++;
        }
    }
}
