using System.Globalization;

namespace Watch.Testing;

/// <summary>LEI that nobody bears, with right check digits: the prefix is of no issuer.</summary>
public static class InventedLeis
{
    private const string Prefix = "9999WATCH";
    private const int Checks = 98;
    private const int Modulus = 97;

    /// <summary>The LEI of a number, always the same.</summary>
    public static string Of(int number)
    {
        string stem = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number:000000000}");
        return string.Create(CultureInfo.InvariantCulture, $"{stem}{Checks - RemainderOf($"{stem}00"):00}");
    }

    private static int RemainderOf(string text) =>
        text.Aggregate(0, (rest, c) => char.IsAsciiDigit(c) ? ((rest * 10) + c - '0') % Modulus : ((rest * 100) + c - 'A' + 10) % Modulus);
}
