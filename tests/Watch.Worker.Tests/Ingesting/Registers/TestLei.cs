using System.Globalization;
using System.Numerics;

namespace Watch.Worker.Tests.Ingesting.Registers;

/// <summary>LEI that nobody has, with right check digits (ISO 7064, mod 97-10).</summary>
internal static class TestLei
{
    private const int Letters = 18;

    public static string Of(string beginning)
    {
        string text = beginning.PadRight(Letters, '0');
        string digits = string.Concat(text.Select(c => char.IsAsciiDigit(c) ? $"{c}" : $"{c - 'A' + 10}")) + "00";
        BigInteger check = 98 - (BigInteger.Parse(digits, CultureInfo.InvariantCulture) % 97);
        return string.Create(CultureInfo.InvariantCulture, $"{text}{(int)check:00}");
    }
}
