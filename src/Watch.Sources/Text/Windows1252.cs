using System.Text;

namespace Watch.Sources.Text;

/// <summary>
/// The character set of Windows in western Europe, which old editions are in and which stands in for ISO-8859-1, its subset.
/// </summary>
internal static class Windows1252
{
    private const int CodePage = 1252;

    /// <summary>Reads any byte; the five that mean nothing come out as C1 controls.</summary>
    public static Encoding Encoding { get; } = CodePagesEncodingProvider.Instance.GetEncoding(CodePage)!;

    /// <summary>The characters of the 256 bytes.</summary>
    private static readonly string _characters = Encoding.GetString([.. Enumerable.Range(0, 256).Select(b => (byte)b)]);

    /// <summary>The byte that a character came from, whether it was read as windows-1252 or as ISO-8859-1; false if from neither.</summary>
    public static bool TryGetByte(char character, out byte value)
    {
        int at = character <= '\u00FF' ? character : _characters.IndexOf(character, StringComparison.Ordinal);
        value = (byte)at;
        return at >= 0;
    }
}
