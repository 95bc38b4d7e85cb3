using System.Globalization;

namespace Watch.Rules.Names.Comparing;

/// <summary>Acronyms as the French write them, where a figure can say that the letter after it comes so many times.</summary>
internal static class Acronyms
{
    /// <summary>The letters meant: <c>sg2a</c> is <c>sgaa</c>; any other text is itself.</summary>
    public static string Expand(string text)
    {
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] is '2' or '3' && char.IsLetter(text[i + 1]))
            {
                int times = CharUnicodeInfo.GetDecimalDigitValue(text[i]);
                return text[..i] + new string(text[i + 1], times) + text[(i + 2)..];
            }
        }

        return text;
    }
}
