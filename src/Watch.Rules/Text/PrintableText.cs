using System.Buffers;
using System.Globalization;
using System.Text;

namespace Watch.Rules.Text;

/// <summary>
/// Makes the words of others fit for a reader. What a terminal, a mail program or an editor would obey instead of showing it is
/// unprintable: control characters but the end of a line and the tab, marks of direction, whatever else has no width, halves of
/// characters, separators of lines that are none to others.
/// </summary>
public static class PrintableText
{
    private const char Replacement = '\uFFFD';
    private const char FirstPlain = ' ';
    private const char LastPlain = '~';

    /// <summary>Whether a text holds something unprintable.</summary>
    public static bool IsPrintable(ReadOnlySpan<char> text) => PrintableLength(text) == text.Length;

    /// <summary>For what is kept and sent: without what has no width, the replacement character in the place of the rest.</summary>
    public static string Clean(string text) =>
        IsPrintable(text)
            ? text
            : Rewrite(
                text,
                static (result, _, category) =>
                {
                    switch (category)
                    {
                        case UnicodeCategory.Format:
                            break;
                        case UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                            result.Append(FirstPlain);
                            break;
                        default:
                            result.Append(Replacement);
                            break;
                    }
                }
            );

    /// <summary>For a terminal: what is unprintable can be seen, as in <c>\u{1B}</c>.</summary>
    public static string Escape(string text) =>
        IsPrintable(text)
            ? text
            : Rewrite(text, static (result, scalar, _) => result.Append(CultureInfo.InvariantCulture, $"\\u{{{scalar:X2}}}"));

    private static string Rewrite(ReadOnlySpan<char> text, Action<StringBuilder, int, UnicodeCategory> unprintable)
    {
        StringBuilder result = new(text.Length);
        while (!text.IsEmpty)
        {
            int plain = PrintableLength(text);
            result.Append(text[..plain]);
            text = text[plain..];
            if (text.IsEmpty)
            {
                break;
            }

            bool isWhole = Rune.DecodeFromUtf16(text, out Rune rune, out int length) == OperationStatus.Done;
            unprintable(result, isWhole ? rune.Value : text[0], isWhole ? Rune.GetUnicodeCategory(rune) : UnicodeCategory.Surrogate);
            text = text[length..];
        }

        return result.ToString();
    }

    private static int PrintableLength(ReadOnlySpan<char> text)
    {
        int at = 0;
        while (at < text.Length)
        {
            int length = text[at] is >= FirstPlain and <= LastPlain ? 1 : LengthOfPrintable(text[at..]);
            if (length == 0)
            {
                break;
            }

            at += length;
        }

        return at;
    }

    // A carriage return alone writes over what stands before it; before the end of a line it is part of that.
    private static int LengthOfPrintable(ReadOnlySpan<char> text) =>
        text switch
        {
            ['\n' or '\t', ..] => 1,
            ['\r', '\n', ..] => 2,
            _ => Rune.DecodeFromUtf16(text, out Rune rune, out int length) == OperationStatus.Done && IsPrintable(rune) ? length : 0,
        };

    private static bool IsPrintable(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );
}
