using System.Text;
using Watch.Sources.Text;
using Xunit;

namespace Watch.Sources.Tests.Text;

public class EncodingsTests
{
    private static readonly Encoding _windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string, string?, byte[]> Documents =>
        new()
        {
            { "mark before everything", "windows-1252", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("<a>é œ</a>")] },
            { "wide mark", null, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<a>é œ</a>")] },
            { "wide without mark", null, Encoding.BigEndianUnicode.GetBytes("<a>é œ</a>") },
            { "header before prolog", "windows-1252", _windows.GetBytes("<?xml version='1.0' encoding='utf-16'?><a>é œ</a>") },
            { "prolog", null, _windows.GetBytes("<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>é œ</a>") },
            { "ISO-8859-1 is windows-1252", null, _windows.GetBytes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>é œ</a>") },
            { "declared UTF-8", null, Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?><a>é œ</a>") },
            { "undeclared UTF-8", null, Encoding.UTF8.GetBytes("<a>é œ</a>") },
            { "undeclared windows-1252", null, _windows.GetBytes("<a>é œ</a>") },
            { "a name nobody knows", "klingon", _windows.GetBytes("<a>é œ</a>") },
            {
                "a prolog that contradicts its own bytes",
                null,
                Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?><a>é œ</a>")
            },
        };

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_encoding_is_told_from_mark_header_prolog_and_content(string what, string? header, byte[] bytes) =>
        Assert.Equal($"{what}: é œ", $"{what}: {Read(bytes, header, out _).Split("<a>")[^1].Replace("</a>", "")}");

    [Fact]
    public void What_is_not_UTF8_in_a_file_that_says_so_is_read_as_windows_1252_and_counted()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("<?xml version='1.0' encoding='utf-8'?><a>é "), 0xE9, 0x9C, .. "</a>"u8];
        Assert.EndsWith("<a>é éœ</a>", Read(bytes, null, out long misfits), StringComparison.Ordinal);
        Assert.Equal(2, misfits);
    }

    [Fact]
    public void A_character_cut_at_the_end_of_the_file_is_kept()
    {
        Assert.Equal("caf\u00C3", Read([.. "caf"u8, 0xC3], null, out long misfits));
        Assert.Equal(1, misfits);
    }

    private static string Read(byte[] bytes, string? header, out long misfits)
    {
        using MemoryStream content = new(bytes);
        using DecodedText text = new(content, header);
        char[] buffer = new char[7];
        StringBuilder all = new();
        for (int read = text.Read(buffer); read > 0; read = text.Read(buffer))
        {
            all.Append(buffer, 0, read);
        }

        misfits = text.Misfits;
        return all.ToString();
    }
}
