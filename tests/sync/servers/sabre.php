<?php
// A WebDAV server of sabre/dav for the tests; settings come from sabre.ts.
error_reporting(0); // Debian's version is older than its PHP, and warnings would stand in answers.
ini_set('display_errors', '0');
date_default_timezone_set('UTC');
require '/usr/share/php/Sabre/autoload.php';

use Sabre\DAV;

final class OneUser extends DAV\Auth\Backend\AbstractBasic
{
    protected function validateUserPass($user, $password)
    {
        return $user === getenv('DAV_USER') && $password === getenv('DAV_PASSWORD');
    }
}

/** Refuses as Nextcloud does in a folder that was shared for reading. */
final class ReadOnlyFolder extends DAV\ServerPlugin
{
    public function initialize(DAV\Server $server)
    {
        $server->subscribeEvent('beforeMethod', function ($method, $path) {
            $isReading = in_array($method, ['GET', 'HEAD', 'OPTIONS', 'PROPFIND']);
            $isInside = strpos("$path/", getenv('DAV_READ_ONLY') . '/') === 0;
            if ($isInside && !$isReading) {
                throw new DAV\Exception\Forbidden('No permission to write here.');
            }
        });
    }
}

$folder = getenv('DAV_FOLDER');
$server = new DAV\Server(new DAV\FSExt\Directory("$folder/data"));
$server->setBaseUri('/');
$server->addPlugin(new DAV\Locks\Plugin(new DAV\Locks\Backend\File("$folder/locks")));
$server->addPlugin(new DAV\Auth\Plugin(new OneUser(), 'talks'));
$server->addPlugin(new ReadOnlyFolder());
$server->exec();
