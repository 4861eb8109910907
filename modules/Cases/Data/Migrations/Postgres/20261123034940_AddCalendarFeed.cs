using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Cases.Data.Migrations.Postgres
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    SecretHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_calendar_feed", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_calendar_fetch",
                columns: table => new
                {
                    FeedId = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
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
