using System.Text;
using Watch.Contracts.Notices;
using Watch.Sources.Slices;
using Xunit;

namespace Watch.Sources.Tests.Slices;

public class JsonPiecesTests
{
    private const int Longest = 1 << 20;

    private static readonly string[] _members = ["units", "unit"];

    [Theory]
    [InlineData("""{"header":{"units":[9]},"units":[{"a":1},{"a":2}],"rest":[7]}""", "{\"a\":1} {\"a\":2}")]
    [InlineData("""{"unit":{"units":[3]},"units":[4]}""", "{\"units\":[3]} 4")]
    [InlineData("""[{"a":[1,2]},[3],4]""", "{\"a\":[1,2]} [3] 4")]
    [InlineData("""{"units":null,"unit":"text"}""", "")]
    [InlineData("[]", "")]
    [InlineData("7", "")]
    public void Records_are_those_of_a_list_and_those_under_their_names(string json, string records) =>
        Assert.Equal(records, string.Join(' ', Read(json, _members).Select(p => p.Value.GetRawText())));

    [Fact]
    public void An_object_is_the_record_itself_where_no_name_is_given() =>
        Assert.Equal("{\"units\":[1]}", Assert.Single(Read("\uFEFF{\"units\":[1]}", [])).Value.GetRawText());

    [Fact]
    public void A_record_of_any_length_is_read_piece_by_piece()
    {
        string[] texts = [.. Enumerable.Range(0, 50).Select(n => $"{{\"n\":\"{new string('x', n * 4000)}\"}}")];
        using MemoryStream content = new(Encoding.UTF8.GetBytes($"{{\"units\":[{string.Join(",\n", texts)}]}}"));
        using Drip drip = new(content);

        JsonPiece[] read = [.. JsonPieces.Read(drip, _members, Longest)];

        Assert.Equal(texts, read.Select(p => p.Value.GetRawText()));
        Assert.Equal((1, 11), (read[0].Position.Line, read[0].Position.Column));
        Assert.Equal((50, 1), (read[^1].Position.Line, read[^1].Position.Column));
    }

    [Theory]
    [InlineData("", RejectReason.Truncated)]
    [InlineData("[{\"a\":1},{\"a\"", RejectReason.Truncated)]
    [InlineData("[{\"a\":1},{a:2}]", RejectReason.Malformed)]
    [InlineData("<html>", RejectReason.Malformed)]
    public void What_is_damaged_ends_the_document_and_says_how(string json, RejectReason reason) =>
        Assert.Equal(reason, Read(json, _members)[^1].Fault);

    [Fact]
    public void A_record_that_is_too_long_is_not_held()
    {
        string json = $"[\"{new string('x', 300_000)}\"]";
        using MemoryStream content = new(Encoding.UTF8.GetBytes(json));
        Assert.Equal(RejectReason.TooLarge, Assert.Single(JsonPieces.Read(content, _members, 200_000)).Fault);
    }

    private static JsonPiece[] Read(string json, IReadOnlyList<string> members)
    {
        using MemoryStream content = new(Encoding.UTF8.GetBytes(json));
        return [.. JsonPieces.Read(content, members, Longest)];
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class Drip(MemoryStream inner) : Stream
    {
        private const int Few = 977;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, Math.Min(count, Few));

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
