namespace Watch.Contracts.Identifiers;

/// <summary>Reads identifiers that may be written with blanks between.</summary>
internal static class Compact
{
    /// <summary>Fills the room exactly with letters and digits, letters in capitals, blanks passed over; false on anything else.</summary>
    public static bool TryRead(string? text, Span<char> room)
    {
        int count = 0;
        foreach (char c in text ?? "")
        {
            if (char.IsWhiteSpace(c))
            {
                continue;
            }

            if (!char.IsAsciiLetterOrDigit(c) || count == room.Length)
            {
                return false;
            }

            room[count++] = char.ToUpperInvariant(c);
        }

        return count == room.Length;
    }

    /// <summary>
    /// The sum of digits of which every second one, counted from the last but one, is doubled (Luhn); zero modulo ten where it is right.
    /// </summary>
    public static int Luhn(ReadOnlySpan<char> digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[^(i + 1)] - '0';
            digit = i % 2 == 1 ? digit * 2 : digit;
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum;
    }
}
