using System.Text;

namespace Watch.Sources.Text;

/// <summary>
/// What is not UTF-8 in a text that says it is, is read byte by byte as windows-1252: nothing is lost, and a file may be in
/// both. Counts the bytes that were read so.
/// </summary>
internal sealed class BytewiseFallback : DecoderFallback
{
    private const int LongestSequence = 4;

    /// <summary>How many bytes were no UTF-8 so far.</summary>
    public long Bytes { get; private set; }

    public override int MaxCharCount => LongestSequence;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    private sealed class Buffer(BytewiseFallback owner) : DecoderFallbackBuffer
    {
        private string _text = "";
        private int _next;

        public override int Remaining => _text.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            owner.Bytes += bytesUnknown.Length;
            _text = Windows1252.Encoding.GetString(bytesUnknown);
            _next = 0;
            return true;
        }

        public override char GetNextChar() => _next < _text.Length ? _text[_next++] : '\0';

        public override bool MovePrevious()
        {
            if (_next == 0)
            {
                return false;
            }

            _next--;
            return true;
        }

        public override void Reset() => (_text, _next) = ("", 0);
    }
}
