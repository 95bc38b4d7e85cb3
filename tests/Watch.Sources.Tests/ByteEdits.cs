using System.Text;

namespace Watch.Sources.Tests;

/// <summary>
/// Changes of a document's bytes, for fuzzing: a byte put in the place of
/// another, a word put in, a piece cut out or doubled, the end cut off.
/// </summary>
internal static class ByteEdits
{
    /// <summary>The document with the changes made one after the other.</summary>
    public static byte[] Apply(byte[] original, IReadOnlyList<string> words, (double Place, byte Value, int What, int Word)[] edits)
    {
        List<byte> bytes = [.. original];
        foreach ((double place, byte value, int what, int word) in edits)
        {
            int at = (int)(place * (bytes.Count - 1));
            switch (what)
            {
                case 0:
                    bytes[at] = value;
                    break;
                case 1:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(words[word]));
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(value, bytes.Count - at - 1));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(value, bytes.Count - at)));
                    break;
                default:
                    bytes.RemoveRange(at + 1, value < 32 ? bytes.Count - at - 1 : 0);
                    break;
            }
        }

        return [.. bytes];
    }
}
