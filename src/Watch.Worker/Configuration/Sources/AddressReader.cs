using Watch.Sources.Seams;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Sources;

/// <summary>Reads where a source is.</summary>
/// <param name="report">What is wrong.</param>
/// <param name="access">How the source may be asked.</param>
/// <param name="hasSftp">Whether its kind asks SFTP servers too.</param>
/// <param name="isOneOfSeveral">Whether it is one way of several: then of a local source, too, another may be a server.</param>
internal sealed class AddressReader(FileReport report, SourceAccess access, bool hasSftp, bool isOneOfSeveral = false)
{
    private const string Web = "an address that begins with https://, without user and password (http:// on loopback)";
    private const string Sftp = "an address that begins with https:// or sftp://, without user and password (http:// on loopback)";
    private const string File = "an address that begins with file:///, as the source is local";

    private readonly bool _isWeb = !access.Local || isOneOfSeveral;

    private readonly string _allowed = (access.Local, isOneOfSeveral) switch
    {
        (true, true) => $"{File}, or {(hasSftp ? Sftp : Web)}",
        (true, false) => File,
        _ => hasSftp ? Sftp : Web,
    };

    /// <summary>The address; null, and reported, when it is none that may be asked.</summary>
    public Uri? Read(YamlNode? node)
    {
        if (report.Scalar(node, _allowed) is not { } text)
        {
            return null;
        }

        if (!Uri.TryCreate(text.Text, UriKind.Absolute, out Uri? address))
        {
            report.Error(text, _allowed);
            return null;
        }

        if (address.UserInfo.Length > 0)
        {
            report.Error(text.At, "an address with a user or password", [_allowed]);
            return null;
        }

        if (IsAllowed(address))
        {
            return address;
        }

        report.Error(text, _allowed);
        return null;
    }

    private bool IsAllowed(Uri address) => (access.Local && address is { IsFile: true, Host: "" }) || (_isWeb && IsServer(address));

    private bool IsServer(Uri address) =>
        address is { Scheme: "https" } or { Scheme: "http", IsLoopback: true }
        || (hasSftp && address.Scheme == Uri.UriSchemeSftp && address.Host.Length > 0)
        || (access.AllowHttp && address.Scheme == Uri.UriSchemeHttp);
}
