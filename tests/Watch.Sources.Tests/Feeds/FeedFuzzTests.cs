using System.Globalization;
using CsCheck;
using Watch.Contracts.Notices;
using Xunit;
using static Watch.Sources.Tests.Feeds.FeedReadingHelp;

namespace Watch.Sources.Tests.Feeds;

/// <summary>Short by default; <c>WATCH_FUZZ_SECONDS</c> makes it as long as wanted (see bench/README.md).</summary>
public class FeedFuzzTests
{
    private const int ShortRun = 3_000;

    [Fact]
    public void Changed_feeds_are_read_without_an_exception_and_keep_their_bounds()
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
            FeedFuzz.Changed.Sample(t => Hold(t.Document, t.Charset), time: seconds);
        }
        else
        {
            FeedFuzz.Changed.Sample(t => Hold(t.Document, t.Charset), iter: ShortRun);
        }
    }

    [Fact]
    public void Bytes_of_any_kind_are_read_without_an_exception() =>
        Gen.Select(Gen.Byte.Array[0, 400], Gen.Bool)
            .Sample(t => Hold(t.Item2 ? [.. "<rss><item><title>"u8, .. t.Item1] : t.Item1, null), iter: ShortRun);

    [Fact]
    public void Every_beginning_of_a_feed_is_read_as_far_as_it_goes()
    {
        foreach (byte[] document in FeedFuzz.Documents)
        {
            int whole = Read(document).OfType<Parsed.Accepted>().Count();
            Assert.Equal(whole, Read(document).Count);
            for (int length = 0; length < document.Length; length++)
            {
                IReadOnlyList<Parsed> read = Read(document[..length]);
                bool isWhole = read.All(p => p is Parsed.Accepted) && read.Count == whole && length > document.Length - 4;
                Assert.True(isWhole || read[^1] is Parsed.Rejected, $"{length}");
            }
        }
    }

    private static void Hold(byte[] document, string? charset)
    {
        if (FeedFuzz.Fault(document, charset) is { } fault)
        {
            Assert.Fail($"{fault}, under {charset}: {Convert.ToBase64String(document)}");
        }
    }
}
