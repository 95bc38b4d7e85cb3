using System.Net;
using Watch.Sources.Http.Guarding;
using Xunit;

namespace Watch.Sources.Tests.Http;

public sealed class AddressRulesTests
{
    [Theory]
    [InlineData("93.184.215.14", nameof(Reach.Public))]
    [InlineData("2606:2800:21f:cb07:6820:80da:af6b:8b2c", nameof(Reach.Public))]
    [InlineData("::ffff:93.184.215.14", nameof(Reach.Public))]
    [InlineData("64:ff9b::5db8:d70e", nameof(Reach.Public))]
    [InlineData("100.63.255.255", nameof(Reach.Public))]
    [InlineData("100.128.0.0", nameof(Reach.Public))]
    [InlineData("172.32.0.1", nameof(Reach.Public))]
    [InlineData("127.0.0.1", nameof(Reach.Private))]
    [InlineData("127.255.255.254", nameof(Reach.Private))]
    [InlineData("10.0.0.1", nameof(Reach.Private))]
    [InlineData("172.16.0.1", nameof(Reach.Private))]
    [InlineData("172.31.255.255", nameof(Reach.Private))]
    [InlineData("192.168.0.1", nameof(Reach.Private))]
    [InlineData("100.64.0.1", nameof(Reach.Private))]
    [InlineData("100.127.255.255", nameof(Reach.Private))]
    [InlineData("::1", nameof(Reach.Private))]
    [InlineData("fd12:3456::1", nameof(Reach.Private))]
    [InlineData("::ffff:10.0.0.1", nameof(Reach.Private))]
    [InlineData("::10.0.0.1", nameof(Reach.Private))]
    [InlineData("64:ff9b::7f00:1", nameof(Reach.Private))]
    [InlineData("2002:c0a8:101::1", nameof(Reach.Private))]
    [InlineData("0.0.0.0", nameof(Reach.Never))]
    [InlineData("169.254.169.254", nameof(Reach.Never))]
    [InlineData("::ffff:169.254.169.254", nameof(Reach.Never))]
    [InlineData("64:ff9b::a9fe:a9fe", nameof(Reach.Never))]
    [InlineData("2002:a9fe:a9fe::1", nameof(Reach.Never))]
    [InlineData("fd00:ec2::254", nameof(Reach.Never))]
    [InlineData("fd00:ec2::254%3", nameof(Reach.Never))]
    [InlineData("fd20:ce::254", nameof(Reach.Never))]
    [InlineData("100.100.100.200", nameof(Reach.Never))]
    [InlineData("168.63.129.16", nameof(Reach.Never))]
    [InlineData("::ffff:168.63.129.16", nameof(Reach.Never))]
    [InlineData("::ffff:0:169.254.169.254", nameof(Reach.Never))]
    [InlineData("::ffff:0:10.0.0.1", nameof(Reach.Private))]
    [InlineData("::ffff:0:93.184.215.14", nameof(Reach.Public))]
    [InlineData("3fff::1", nameof(Reach.Never))]
    [InlineData("4000::1", nameof(Reach.Never))]
    [InlineData("2a00:1450:4007:80f::200e", nameof(Reach.Public))]
    [InlineData("fe80::1", nameof(Reach.Never))]
    [InlineData("224.0.0.1", nameof(Reach.Never))]
    [InlineData("255.255.255.255", nameof(Reach.Never))]
    [InlineData("ff02::1", nameof(Reach.Never))]
    [InlineData("::", nameof(Reach.Never))]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2", nameof(Reach.Never))]
    public void Every_form_of_an_address_is_seen_through(string address, string reach) =>
        Assert.Equal(reach, AddressRules.ReachOf(IPAddress.Parse(address)).ToString());
}
