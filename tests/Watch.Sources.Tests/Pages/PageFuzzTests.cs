using System.Globalization;
using CsCheck;
using Xunit;

namespace Watch.Sources.Tests.Pages;

/// <summary>Short by default; <c>WATCH_FUZZ_SECONDS</c> makes it as long as wanted (see bench/README.md).</summary>
public class PageFuzzTests
{
    private const int ShortRun = 2_000;

    [Fact]
    public void Changed_pages_are_read_without_an_exception_and_keep_their_bounds()
    {
        if (
            int.TryParse(
                Environment.GetEnvironmentVariable("WATCH_FUZZ_SECONDS"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int seconds
            )
        )
        {
            PageFuzz.Changed.Sample(t => Hold(t.Document, t.Charset, t.Page), time: seconds);
        }
        else
        {
            PageFuzz.Changed.Sample(t => Hold(t.Document, t.Charset, t.Page), iter: ShortRun);
        }
    }

    [Fact]
    public void Bytes_of_any_kind_are_read_without_an_exception() =>
        Gen.Select(Gen.Byte.Array[0, 400], Gen.Bool, Gen.Int[0, 3])
            .Sample(t => Hold(t.Item2 ? [.. "<ul><li class=acte><h2>"u8, .. t.Item1] : t.Item1, null, t.Item3), iter: ShortRun);

    private static void Hold(byte[] document, string? charset, int page)
    {
        if (PageFuzz.Fault(document, charset, page) is { } fault)
        {
            Assert.Fail($"{fault}, under {charset}, by {page}: {Convert.ToBase64String(document)}");
        }
    }
}
