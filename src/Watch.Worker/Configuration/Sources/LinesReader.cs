using System.Text;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Sources;

/// <summary>Reads a text file that the configuration of a source names.</summary>
internal sealed class LinesReader(string folder, FileReport report)
{
    private const long LargestFile = 1024 * 1024;
    private const string Allowed = "the path of a text file, from the folder of the configuration";

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Its lines; null, and reported, where it cannot be read.</summary>
    public IReadOnlyList<string>? Read(YamlNode node)
    {
        if (report.Scalar(node, Allowed) is not { } path)
        {
            return null;
        }

        try
        {
            FileInfo file = new(Path.Combine(folder, path.Text));
            if (!file.Exists || file.Length <= LargestFile)
            {
                return File.ReadAllLines(file.FullName, _strict);
            }

            report.Error(node.At, $"a file of {file.Length} bytes", [$"{LargestFile} bytes"]);
        }
        catch (DecoderFallbackException)
        {
            report.Error(node.At, $"'{path.Text}', which is not UTF-8", [Allowed]);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            report.Error(node.At, $"'{path.Text}', which cannot be read", [Allowed], ex.Message);
        }

        return null;
    }
}
