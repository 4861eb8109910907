using System.Text;
using QRCoder;

namespace IntegrationPlatform.Web.SecondFactor;

/// <summary>The key as authenticator apps read it: as a picture, or typed in groups of four.</summary>
internal static class QrPicture
{
    private const string Issuer = "IntegrationPlatform";

    /// <summary>An address that carries the picture itself, always dark on white: cameras need that in the dark theme too.</summary>
    public static string Of(string key, string userName)
    {
        var label = Uri.EscapeDataString(Issuer) + ":" + Uri.EscapeDataString(userName);
        using var data = QRCodeGenerator.GenerateQrCode($"otpauth://totp/{label}?secret={key}&issuer={Issuer}&digits=6&period=30", QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(code.GetGraphic(5)));
    }

    public static string InFours(string key) => string.Join(' ', key.Chunk(4).Select(four => new string(four)));
}
