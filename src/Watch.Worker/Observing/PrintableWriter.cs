using System.Text;
using Watch.Rules.Text;

namespace Watch.Worker.Observing;

/// <summary>
/// Writes to a terminal, or whatever stands in its place, so that no record can clear it, name it or turn its lines about.
/// </summary>
internal sealed class PrintableWriter(TextWriter inner) : TextWriter(inner.FormatProvider)
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        // The halves of a character come one after the other; a half alone is made harmless by the encoding.
        if (char.IsSurrogate(value))
        {
            inner.Write(value);
        }
        else
        {
            inner.Write(PrintableText.Escape(value.ToString()));
        }
    }

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value) => inner.Write(Printable(value));

    public override void WriteLine() => inner.WriteLine();

    public override void WriteLine(string? value) => inner.WriteLine(Printable(value));

    public override Task WriteAsync(char value) => WriteAsync(value.ToString());

    public override Task WriteAsync(string? value) => inner.WriteAsync(Printable(value));

    public override Task WriteLineAsync() => inner.WriteLineAsync();

    public override Task WriteLineAsync(string? value) => inner.WriteLineAsync(Printable(value));

    public override void Flush() => inner.Flush();

    public override Task FlushAsync() => inner.FlushAsync();

    private static string? Printable(string? value) => value is null ? null : PrintableText.Escape(value);
}
