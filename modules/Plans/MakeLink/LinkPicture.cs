using System.Text;
using QRCoder;

namespace IntegrationPlatform.Plans.MakeLink;

/// <summary>The link as a picture, always dark on white: cameras need that in the dark theme too.</summary>
internal static class LinkPicture
{
    public static string Of(string link)
    {
        using var data = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(code.GetGraphic(5)));
    }
}
