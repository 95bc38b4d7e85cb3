using Watch.Sources.Seams;

namespace Watch.Sources.Sftp;

/// <summary>Who asks an SFTP server, and which server may answer.</summary>
/// <param name="User">The user of the account.</param>
/// <param name="Password">Where its password is to be had.</param>
/// <param name="HostKeys">
/// The fingerprints of the keys that the server may show, as OpenSSH prints them: <c>SHA256:</c> and 43 characters. A server that shows
/// another is told nothing, the password least of all.
/// </param>
internal sealed record SftpAccount(string User, ISecret Password, IReadOnlyList<string> HostKeys)
{
    /// <summary>All that decides how the server is asked, as text, and no secret.</summary>
    public string Fingerprint => $"sftp {User} {string.Join(',', HostKeys)}";
}
