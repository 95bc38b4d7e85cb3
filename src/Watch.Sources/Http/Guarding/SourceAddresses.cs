using Watch.Sources.Seams;

namespace Watch.Sources.Http.Guarding;

/// <summary>Which addresses a source may be asked at, told from its settings alone.</summary>
internal static class SourceAddresses
{
    private const int SftpPort = 22;

    extension(Uri address)
    {
        /// <summary>Its port; that of SFTP where the address names none and its scheme is no scheme of the web.</summary>
        public int PortOrStandard => address.Port < 0 ? SftpPort : address.Port;

        /// <summary>Whether another address is of the same server: scheme, host and port.</summary>
        public bool IsSameServer(Uri other) =>
            Uri.Compare(address, other, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
    }

    extension(SourceSettings settings)
    {
        /// <summary>
        /// Whether the configuration itself names this host and port, as one of this machine: that says that it may be reached there, and
        /// at no other port.
        /// </summary>
        public bool IsDeclaredLoopback(string host, int port) =>
            settings.Channels.Values.Any(c =>
                c.Address is { IsFile: false, IsLoopback: true }
                && c.Address.PortOrStandard == port
                && string.Equals(c.Address.IdnHost, host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase)
            );

        /// <summary>Why an address may not be asked, or null.</summary>
        /// <param name="address">The next address.</param>
        /// <param name="from">The address that led there, or null at the first one.</param>
        public string? Fault(Uri address, Uri? from) =>
            address.Scheme switch
            {
                _ when address.UserInfo.Length > 0 => "it leads to an address with a user or password, which are never sent",
                "https" => null,
                "http" when from?.Scheme is "https" => "it leads from https to http, which is never followed",
                "http" when settings.Access.AllowHttp || settings.IsDeclaredLoopback(address.IdnHost, address.Port) => null,
                "http" => "only https is asked, and http where the source allows it",
                _ => "only https is asked",
            };
    }
}
