using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Cases.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddCalendarFeed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cases_calendar_feed",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_calendar_feed", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_calendar_fetch",
                columns: table => new
                {
                    FeedId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_calendar_fetch", x => x.FeedId);
                    table.ForeignKey(
                        name: "FK_cases_calendar_fetch_cases_calendar_feed_FeedId",
                        column: x => x.FeedId,
                        principalTable: "cases_calendar_feed",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_calendar_feed_MunicipalityId_SecretHash",
                table: "cases_calendar_feed",
                columns: new[] { "MunicipalityId", "SecretHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_calendar_feed_MunicipalityId_UserId",
                table: "cases_calendar_feed",
                columns: new[] { "MunicipalityId", "UserId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_calendar_fetch");

            migrationBuilder.DropTable(
                name: "cases_calendar_feed");
        }
    }
}
