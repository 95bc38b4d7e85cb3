using System.Globalization;
using System.Text;
using Watch.Rules.Text;
using Xunit;

namespace Watch.Rules.Tests.Text;

public sealed class PrintableTextTests
{
    private const int LastScalar = 0x10FFFF;

    [Fact]
    public void Of_all_of_Unicode_nothing_that_a_terminal_obeys_is_left()
    {
        for (int scalar = 0; scalar <= LastScalar; scalar++)
        {
            string text = $"a{TextOf(scalar)}z";
            Assert.True(Shows(PrintableText.Clean(text)), $"U+{scalar:X4}");
            Assert.True(Shows(PrintableText.Escape(text)), $"U+{scalar:X4}");
        }
    }

    [Fact]
    public void What_can_be_shown_is_left_as_it_is()
    {
        for (int scalar = 0; scalar <= LastScalar; scalar++)
        {
            string text = TextOf(scalar);
            if (Shows(text))
            {
                Assert.Same(text, PrintableText.Clean(text));
                Assert.Same(text, PrintableText.Escape(text));
            }
        }
    }

    [Theory]
    [InlineData("\e]0;TITRE\a\e[2J", @"\u{1B}]0;TITRE\u{07}\u{1B}[2J", "\uFFFD]0;TITRE\uFFFD\uFFFD[2J")]
    [InlineData("FOR\u009B2JGES", @"FOR\u{9B}2JGES", "FOR\uFFFD2JGES")]
    [InlineData("a\u202Eb\u2069c\u200Dd\uFEFFe", @"a\u{202E}b\u{2069}c\u{200D}d\u{FEFF}e", "abcde")]
    [InlineData("a\U000E0041b", @"a\u{E0041}b", "ab")]
    [InlineData("a\u2028b", @"a\u{2028}b", "a b")]
    [InlineData("un\rdeux\r\ntrois\n\tquatre", "un\\u{0D}deux\r\ntrois\n\tquatre", "un\uFFFDdeux\r\ntrois\n\tquatre")]
    [InlineData("Société œuvrée « 😀 »", "Société œuvrée « 😀 »", "Société œuvrée « 😀 »")]
    [InlineData("", "", "")]
    public void It_is_seen_escaped_on_a_terminal_and_is_gone_from_what_is_sent(string text, string escaped, string clean)
    {
        Assert.Equal(escaped, PrintableText.Escape(text));
        Assert.Equal(clean, PrintableText.Clean(text));
    }

    [Fact]
    public void Half_a_character_is_told_by_its_number()
    {
        Assert.Equal(@"a\u{D83D}b\u{DE00}", PrintableText.Escape("a\uD83Db\uDE00"));
        Assert.Equal("a\uFFFDb\uFFFD", PrintableText.Clean("a\uD83Db\uDE00"));
    }

    // Said in other words than the program says it: the ranges by their numbers.
    private static bool Shows(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i))
            {
                return false;
            }

            int scalar = char.ConvertToUtf32(text, i);
            i += char.IsSurrogate(text[i]) ? 1 : 0;
            bool obeyed =
                scalar is (< 0x20 and not (0x09 or 0x0A)) or (>= 0x7F and <= 0x9F) or 0x061C or 0xFEFF
                || scalar is (>= 0x200B and <= 0x200F) or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x2064)
                || scalar is (>= 0x2066 and <= 0x206F)
                || CharUnicodeInfo.GetUnicodeCategory(scalar) == UnicodeCategory.Format;
            if (obeyed)
            {
                return false;
            }
        }

        return true;
    }

    private static string TextOf(int scalar) => Rune.IsValid(scalar) ? new Rune(scalar).ToString() : ((char)scalar).ToString();
}
